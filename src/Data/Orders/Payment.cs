using GraphCommerce.Data.Common;

namespace GraphCommerce.Data.Orders;

/// <summary>The payment of an order from the user's balance.</summary>
public sealed class Payment : UpdatedEntity
{
    public long OrderId { get; internal set; }

    public PaymentStatus Status { get; internal set; }

    /// <summary>What was, or would have been, paid.</summary>
    public int Amount { get; internal set; }

    public int BalanceBefore { get; internal set; }

    public int BalanceAfter { get; internal set; }

    /// <summary>Why it was refused.</summary>
    public string? FailureReason { get; internal set; }
}
