using System.Globalization;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Coupons;

namespace GraphCommerce.Data.Orders;

/// <summary>What checking out and placing an order have in common: the request, the rows it needs, and what it takes from them.</summary>
internal static class OrderRequest
{
    public static string ToText(IReadOnlyList<OrderItem> items, long? couponId)
        => string.Create(CultureInfo.InvariantCulture, $"{couponId}:{string.Join(',', items.Select(i => $"{i.ProductId}x{i.Quantity}"))}");

    public static void Require(KeySet keys, IReadOnlyList<OrderItem> items, long? couponId)
    {
        keys.ProductIds.UnionWith(items.Select(i => i.ProductId));
        if (couponId is not null)
        {
            keys.CouponIds.Add(couponId.Value);
        }
    }

    public static Shop Shop(BatchContext rows, long userId, long? couponId)
    {
        var coupon = rows.Coupon(couponId);
        return new Shop(rows.UserStatus(userId), rows.Product, coupon, rows.CouponEvent(coupon?.CouponEventId), rows.Now);
    }

    /// <summary>Takes the order's stock and coupon.</summary>
    public static void Take(this BatchContext rows, PricedOrder order)
    {
        foreach (var line in order.Lines)
        {
            rows.Product(line.ProductId)!.ChangeStock(-line.Quantity);
        }

        if (rows.Coupon(order.CouponId) is { } coupon)
        {
            (coupon.Status, coupon.UsedAt) = (CouponStatus.Used, rows.Now);
        }
    }

    /// <summary>Gives back the stock and the coupon that an order holds.</summary>
    public static void GiveBack(this BatchContext rows, Order order)
    {
        foreach (var line in order.OrderProducts)
        {
            rows.Product(line.ProductId)!.ChangeStock(line.Quantity);
        }

        if (rows.Coupon(order.CouponId) is { } coupon)
        {
            (coupon.Status, coupon.UsedAt) = (coupon.ExpiredAt <= rows.Now ? CouponStatus.Expired : CouponStatus.Available, null);
        }
    }

    public static void Tell(this BatchContext rows, Order order, OrderStatus? previousStatus)
        => rows.StatusChanges.Add(new OrderStatusChange(order.Id, order.UserId, previousStatus, order.Status, rows.Now, order.Version));
}
