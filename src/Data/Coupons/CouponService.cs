using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Users;
using GreenDonut.Data;

namespace GraphCommerce.Data.Coupons;

/// <summary>Hands out coupons, first come, first served.</summary>
public sealed class CouponService(
    CommandQueue writePath, IDbContextFactory<CommerceDbContext> contexts, ICouponCodeGenerator codes, IOptions<CouponOptions> options)
{
    /// <summary>Gives a user a coupon of an event.</summary>
    /// <exception cref="CouponEventNotFoundException" />
    /// <exception cref="CouponEventNotOpenException" />
    /// <exception cref="CouponSoldOutException" />
    /// <exception cref="CouponAlreadyIssuedException" />
    /// <exception cref="UserNotActiveException" />
    /// <exception cref="IdempotencyKeyReusedException" />
    /// <exception cref="InvalidIdempotencyKeyException" />
    /// <exception cref="TooManyRequestsException" />
    public async Task<Coupon> IssueAsync(long userId, long couponEventId, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var command = new IssueCouponCommand(couponEventId, codes.NextCode(), options.Value.Validity)
        {
            UserId = userId, IdempotencyKey = idempotencyKey, CancellationToken = cancellationToken,
        };
        var answer = await writePath.SendAsync(command).ConfigureAwait(false);
        return await answer.GetResultAsync<KeptCoupon>(RestoreAsync, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All coupon events by id.</summary>
    public async Task<Page<CouponEvent>> GetCouponEventsAsync(PagingArguments paging, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.CouponEvents.AsNoTracking().OrderBy(e => e.Id).ToPageAsync(paging, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Coupon> RestoreAsync(KeptCoupon kept, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Coupons.AsNoTracking().SingleAsync(c => c.Id == kept.CouponId, cancellationToken).ConfigureAwait(false);
    }
}
