namespace GraphCommerce.Data.Orders;

/// <summary>An order that could be made: its lines at today's prices, and what the coupon takes off.</summary>
internal sealed record PricedOrder(IReadOnlyList<PricedLine> Lines, long? CouponId, int TotalAmount, int DiscountAmount)
{
    public int FinalAmount => TotalAmount - DiscountAmount;
}

internal sealed record PricedLine(long ProductId, int Quantity, int UnitPrice)
{
    public int TotalPrice => Quantity * UnitPrice;
}
