using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;

namespace GraphCommerce.Data;

internal static class RowKinds
{
    /// <summary>The kinds of rows that commands work on, in the order in which a batch locks and loads them.</summary>
    public static readonly IReadOnlyList<RowKind> All = [OrderRows.Kind, CouponEventRows.Kind, IssuedCouponRows.Kind, CouponRows.Kind, AccountRows.Kind, ProductRows.Kind];
}
