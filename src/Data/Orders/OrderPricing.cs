using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Orders;

/// <summary>What the price of a new order depends on.</summary>
internal readonly record struct PricingContext(UserStatus? User, Func<long, Product?> Products, CouponWithEvent? Coupon, DateTime Now);

/// <summary>A new order: its lines at the prices of the moment, and the discount of its coupon.</summary>
internal sealed record PricedOrder(IReadOnlyList<PricedLine> Lines, long? CouponId, int TotalAmount, int DiscountAmount)
{
    public int FinalAmount => TotalAmount - DiscountAmount;
}

internal sealed record PricedLine(long ProductId, int Quantity, int UnitPrice)
{
    public int TotalPrice => Quantity * UnitPrice;
}

/// <summary>Whether lines that name each product once can be ordered, and at which price.</summary>
internal static class OrderPricing
{
    public static Result<PricedOrder> Decide(long userId, IReadOnlyList<OrderLine> lines, long? couponId, PricingContext context)
    {
        if (context.User is not UserStatus.Active)
        {
            return new UserNotActiveException();
        }

        var pricedLines = new PricedLine[lines.Count];
        var total = 0L;
        for (var i = 0; i < pricedLines.Length; i++)
        {
            var line = lines[i];
            var product = context.Products(line.ProductId);
            if (CheckStock(line, product) is { } error)
            {
                return error;
            }

            total += (long)line.Quantity * product!.Price;
            if (total > int.MaxValue)
            {
                return new OrderAmountOverflowException();
            }

            pricedLines[i] = new PricedLine(line.ProductId, line.Quantity, product.Price);
        }

        return ApplyCoupon(userId, new PricedOrder(pricedLines, couponId, (int)total, DiscountAmount: 0), context);
    }

    private static DomainException? CheckStock(OrderLine line, Product? product)
        => product switch
        {
            null => new ProductNotFoundException(line.ProductId),
            { Status: ProductStatus.Inactive } => new ProductNotAvailableException(line.ProductId),
            _ when product.StockQuantity < line.Quantity => new InsufficientStockException(line.ProductId, line.Quantity, product.StockQuantity),
            _ => null,
        };

    private static Result<PricedOrder> ApplyCoupon(long userId, PricedOrder order, PricingContext context)
    {
        if (order.CouponId is not { } couponId)
        {
            return order;
        }

        if (context.Coupon is not var (coupon, couponEvent) || coupon.UserId != userId)
        {
            return new CouponNotFoundException(couponId);
        }

        if (coupon.Status is not CouponStatus.Available || coupon.ExpiredAt <= context.Now)
        {
            return new CouponNotUsableException(couponId);
        }

        return order.TotalAmount < couponEvent.MinimumOrderAmount
            ? new MinimumOrderAmountException(couponEvent.MinimumOrderAmount, order.TotalAmount)
            : order with { DiscountAmount = Discount.Of(couponEvent.DiscountType, couponEvent.DiscountValue, order.TotalAmount) };
    }
}
