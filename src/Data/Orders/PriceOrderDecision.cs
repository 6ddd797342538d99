using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Orders;

/// <summary>What a decision about a new order may look at.</summary>
internal readonly record struct Shop(
    UserStatus? User, Func<long, Product?> Products, Coupon? Coupon, CouponEvent? CouponEvent, DateTime Now);

/// <summary>Whether an order can be made of items that name each product once, and at which price.</summary>
internal static class PriceOrderDecision
{
    public static Result<PricedOrder> Decide(long userId, IReadOnlyList<OrderItem> items, long? couponId, Shop shop)
    {
        if (shop.User is not UserStatus.Active)
        {
            return new UserNotActiveException();
        }

        var lines = new PricedLine[items.Count];
        var total = 0L;
        for (var i = 0; i < lines.Length; i++)
        {
            var item = items[i];
            var product = shop.Products(item.ProductId);
            if (Refuse(item, product) is { } refusal)
            {
                return refusal;
            }

            total += (long)item.Quantity * product!.Price;
            if (total > int.MaxValue)
            {
                return new OrderAmountOverflowException();
            }

            lines[i] = new PricedLine(item.ProductId, item.Quantity, product.Price);
        }

        return Discounted(userId, new PricedOrder(lines, couponId, (int)total, DiscountAmount: 0), shop);
    }

    private static DomainException? Refuse(OrderItem item, Product? product)
        => product switch
        {
            null => new ProductNotFoundException(item.ProductId),
            { Status: ProductStatus.Inactive } => new ProductNotAvailableException(item.ProductId),
            _ when product.StockQuantity < item.Quantity => new InsufficientStockException(item.ProductId, item.Quantity, product.StockQuantity),
            _ => null,
        };

    private static Result<PricedOrder> Discounted(long userId, PricedOrder order, Shop shop)
    {
        if (order.CouponId is not { } couponId)
        {
            return order;
        }

        if (shop.Coupon is not { } coupon || shop.CouponEvent is not { } couponEvent || coupon.UserId != userId)
        {
            return new CouponNotFoundException(couponId);
        }

        if (coupon.Status is not CouponStatus.Available || coupon.ExpiredAt <= shop.Now)
        {
            return new CouponNotUsableException(couponId);
        }

        return order.TotalAmount < couponEvent.MinimumOrderAmount
            ? new MinimumOrderAmountException(couponEvent.MinimumOrderAmount, order.TotalAmount)
            : order with { DiscountAmount = Discount.Of(couponEvent.DiscountType, couponEvent.DiscountValue, order.TotalAmount) };
    }
}
