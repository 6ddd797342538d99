namespace GraphCommerce.Data.Orders;

/// <summary>How a payment ended.</summary>
public enum PaymentStatus
{
    Success,
    Failed,
}
