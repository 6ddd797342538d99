using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Users;
using GreenDonut.Data;

namespace GraphCommerce.Data.Coupons;

/// <summary>Issues coupons, first come, first served.</summary>
public sealed class CouponService(
    CommandQueue queue, IDbContextFactory<CommerceDbContext> contexts, ICouponCodeGenerator codes, IOptions<CouponOptions> options)
{
    /// <summary>Issues a coupon of an event to a customer.</summary>
    /// <exception cref="CouponEventNotFoundException" />
    /// <exception cref="CouponEventNotOpenException" />
    /// <exception cref="CouponSoldOutException" />
    /// <exception cref="CouponAlreadyIssuedException" />
    /// <exception cref="UserNotActiveException" />
    public Task<Coupon> IssueAsync(Caller customer, long couponEventId, string? idempotencyKey, CancellationToken cancellationToken)
        => queue.SendAsync(new IssueCouponCommand(couponEventId, codes.NextCode(), options.Value.Validity)
        {
            Caller = customer, IdempotencyKey = idempotencyKey, CancellationToken = cancellationToken,
        });

    /// <summary>All coupon events by id.</summary>
    public async Task<Page<CouponEvent>> GetCouponEventsAsync(PagingArguments paging, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.CouponEvents.AsNoTracking().OrderBy(e => e.Id).ToPageAsync(paging, cancellationToken);
    }
}
