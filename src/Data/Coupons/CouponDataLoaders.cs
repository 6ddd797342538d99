using GreenDonut;
using GreenDonut.Data;

namespace GraphCommerce.Data.Coupons;

internal static class CouponDataLoaders
{
    [DataLoader]
    public static async Task<Dictionary<long, Coupon>> GetCouponByIdAsync(
        IReadOnlyList<long> ids, CommerceDbContext context, CancellationToken cancellationToken)
        => await context.Coupons.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<long, CouponEvent>> GetCouponEventByIdAsync(
        IReadOnlyList<long> ids, CommerceDbContext context, CancellationToken cancellationToken)
        => await context.CouponEvents.AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellationToken);

    /// <summary>Newest first.</summary>
    [DataLoader]
    public static async Task<Dictionary<long, Page<Coupon>>> GetCouponsByUserIdAsync(
        IReadOnlyList<long> userIds, PagingArguments paging, CommerceDbContext context, CancellationToken cancellationToken)
        => await context.Coupons.AsNoTracking()
            .Where(c => userIds.Contains(c.UserId))
            .OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id)
            .ToBatchPageAsync(c => c.UserId, paging, cancellationToken);
}
