using System.Globalization;
using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Products;

namespace GraphCommerce.Data.Orders;

/// <summary>What every new order does: collect keys, price, take stock and coupon, become rows; and the way back.</summary>
internal static class OrderReservation
{
    public static string ToText(IReadOnlyList<OrderLine> lines, long? couponId)
        => string.Create(CultureInfo.InvariantCulture, $"{couponId}:{string.Join(',', lines.Select(l => $"{l.ProductId}x{l.Quantity}"))}");

    public static void CollectKeys(KeySet keys, long userId, IReadOnlyList<OrderLine> lines, long? couponId)
    {
        keys.Add(AccountRows.Kind, userId);
        if (couponId is not null)
        {
            keys.Add(CouponRows.Kind, couponId.Value);
        }

        foreach (var line in lines)
        {
            keys.Add(ProductRows.Kind, line.ProductId);
        }
    }

    public static PricingContext PricingContext(this BatchContext batch, long userId, long? couponId)
        => new(batch.Account(userId)?.UserStatus, batch.Product, batch.Coupon(couponId), batch.Now);

    public static void TakeStockAndCoupon(this BatchContext batch, PricedOrder order)
    {
        foreach (var line in order.Lines)
        {
            batch.Product(line.ProductId)!.ChangeStock(-line.Quantity);
        }

        if (batch.Coupon(order.CouponId) is var (coupon, _))
        {
            (coupon.Status, coupon.UsedAt) = (CouponStatus.Used, batch.Now);
        }
    }

    public static void ReturnStockAndCoupon(this BatchContext batch, Order order)
    {
        foreach (var line in order.OrderProducts)
        {
            batch.Product(line.ProductId)!.ChangeStock(line.Quantity);
        }

        if (batch.Coupon(order.CouponId) is var (coupon, _))
        {
            (coupon.Status, coupon.UsedAt) = (coupon.ExpiredAt <= batch.Now ? CouponStatus.Expired : CouponStatus.Available, null);
        }
    }

    public static Order ToOrder(this PricedOrder priced, long userId, OrderStatus status, Payment? payment)
        => new()
        {
            UserId = userId,
            CouponId = priced.CouponId,
            Status = status,
            TotalAmount = priced.TotalAmount,
            DiscountAmount = priced.DiscountAmount,
            FinalAmount = priced.FinalAmount,
            Payment = payment,
            OrderProducts =
            [
                .. priced.Lines.Select(l => new OrderProduct
                {
                    ProductId = l.ProductId, Quantity = l.Quantity, UnitPrice = l.UnitPrice, TotalPrice = l.TotalPrice,
                }),
            ],
        };
}
