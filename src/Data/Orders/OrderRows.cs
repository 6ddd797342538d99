using GraphCommerce.Data.Balances;

namespace GraphCommerce.Data.Orders;

/// <summary>The rows that a priced order becomes.</summary>
internal static class OrderRows
{
    public static Order ToCompletedOrder(this PricedOrder priced, long userId, BalanceChange payment)
    {
        var order = priced.ToOrder(userId, OrderStatus.Completed);
        order.Payment = SuccessfulPayment(payment);
        return order;
    }

    public static Payment SuccessfulPayment(BalanceChange payment)
        => new() { Status = PaymentStatus.Success, Amount = payment.Amount, BalanceBefore = payment.Before, BalanceAfter = payment.After };

    /// <summary>The record of an order whose payment was refused.</summary>
    public static Order ToFailedOrder(this PricedOrder priced, long userId, int balance, string failureReason)
    {
        var order = priced.ToOrder(userId, OrderStatus.Failed);
        order.Payment = new Payment
        {
            Status = PaymentStatus.Failed, Amount = priced.FinalAmount, BalanceBefore = balance, BalanceAfter = balance, FailureReason = failureReason,
        };
        return order;
    }

    public static Order ToOrder(this PricedOrder priced, long userId, OrderStatus status)
        => new()
        {
            UserId = userId,
            CouponId = priced.CouponId,
            Status = status,
            TotalAmount = priced.TotalAmount,
            DiscountAmount = priced.DiscountAmount,
            FinalAmount = priced.FinalAmount,
            OrderProducts =
            [
                .. priced.Lines.Select(l => new OrderProduct
                {
                    ProductId = l.ProductId, Quantity = l.Quantity, UnitPrice = l.UnitPrice, TotalPrice = l.TotalPrice,
                }),
            ],
        };
}
