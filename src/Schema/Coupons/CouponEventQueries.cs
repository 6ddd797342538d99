using GraphCommerce.Data.Coupons;
using GreenDonut.Data;
using HotChocolate.Types.Pagination;

namespace GraphCommerce.Schema.Coupons;

[QueryType]
public static partial class CouponEventQueries
{
    /// <summary>A coupon event; null if there is none. Everybody may see it.</summary>
    [NodeResolver]
    public static async Task<CouponEvent?> GetCouponEventByIdAsync(
        long id, ICouponEventByIdDataLoader couponEventById, CancellationToken cancellationToken)
        => await couponEventById.LoadAsync(id, cancellationToken);

    /// <summary>All coupon events, oldest first. Everybody may see them.</summary>
    [UsePaging]
    public static async Task<Connection<CouponEvent>> GetCouponEventsAsync(
        PagingArguments paging, CouponService coupons, CancellationToken cancellationToken)
        => await coupons.GetCouponEventsAsync(paging, cancellationToken).ToConnectionAsync();
}
