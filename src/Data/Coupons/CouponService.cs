using GraphCommerce.Data.Common;
using GraphCommerce.Data.Common.Writing;
using GreenDonut.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphCommerce.Data.Coupons;

/// <summary>Hands out coupons, first come, first served.</summary>
public sealed class CouponService(
    WritePath writePath, IDbContextFactory<CommerceDbContext> contexts, ICouponCodeGenerator codes, IOptions<CouponOptions> options)
{
    /// <summary>Gives a user a coupon of an event.</summary>
    /// <exception cref="CouponEventNotFoundException" />
    /// <exception cref="CouponEventNotOpenException" />
    /// <exception cref="CouponSoldOutException" />
    /// <exception cref="CouponAlreadyIssuedException" />
    /// <exception cref="Common.Refusals.UserNotActiveException" />
    /// <exception cref="Common.Refusals.IdempotencyKeyReusedException" />
    /// <exception cref="Common.Refusals.InvalidIdempotencyKeyException" />
    /// <exception cref="Common.Refusals.TooManyRequestsException" />
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
