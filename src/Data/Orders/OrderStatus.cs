namespace GraphCommerce.Data.Orders;

/// <summary>How far an order is.</summary>
public enum OrderStatus
{
    /// <summary>Stock and coupon are reserved, payment is awaited.</summary>
    Pending,

    /// <summary>Paid.</summary>
    Completed,

    /// <summary>Refused, cancelled, expired or refunded.</summary>
    Failed,
}
