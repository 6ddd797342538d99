using GraphCommerce.Data.Coupons;
using GreenDonut.Data;
using HotChocolate.Types.Pagination;

namespace GraphCommerce.Schema.Coupons;

[QueryType]
public static partial class CouponEventQueries
{
    [NodeResolver]
    public static async Task<CouponEvent?> GetCouponEventByIdAsync(
        long id, ICouponEventByIdDataLoader couponEventById, CancellationToken cancellationToken)
        => await couponEventById.LoadAsync(id, cancellationToken);

    /// <summary>All coupon events, in the order in which they were planned.</summary>
    [UsePaging]
    public static async Task<Connection<CouponEvent>> GetCouponEventsAsync(
        PagingArguments paging, CouponService coupons, CancellationToken cancellationToken)
        => await coupons.GetCouponEventsAsync(paging, cancellationToken).ToConnectionAsync();
}
