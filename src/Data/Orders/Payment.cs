using GraphCommerce.Data.Balances;

namespace GraphCommerce.Data.Orders;

/// <summary>The payment of an order from the user's balance.</summary>
public sealed class Payment : UpdatedEntity
{
    public long OrderId { get; internal set; }

    /// <summary>Whether the order was paid.</summary>
    public PaymentStatus Status { get; internal set; }

    /// <summary>The amount to pay, in currency units.</summary>
    public int Amount { get; internal set; }

    /// <summary>The user's balance before, in currency units.</summary>
    public int BalanceBefore { get; internal set; }

    /// <summary>The user's balance after, in currency units.</summary>
    public int BalanceAfter { get; internal set; }

    /// <summary>The code of the error that the payment failed with; null if it succeeded.</summary>
    public string? FailureReason { get; internal set; }

    internal static Payment Of(BalanceChange payment)
        => new() { Status = PaymentStatus.Success, Amount = payment.Amount, BalanceBefore = payment.Before, BalanceAfter = payment.After };

    internal static Payment OfFailure(int amount, Balance balance, DomainException reason)
        => new()
        {
            Status = PaymentStatus.Failed, Amount = amount, FailureReason = reason.Code,
            BalanceBefore = balance.CurrentBalance, BalanceAfter = balance.CurrentBalance,
        };
}

internal sealed class PaymentConfiguration : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.Property(p => p.FailureReason).HasMaxLength(255);
        builder.HasIndex(p => p.OrderId).IsUnique();
        builder.ToTable(t => t.HasCheckConstraint("ck_payment_amounts", "amount >= 0 AND balance_before >= 0 AND balance_after >= 0"));
    }
}

/// <summary>Whether a payment succeeded.</summary>
public enum PaymentStatus
{
    /// <summary>The amount was taken off the balance.</summary>
    Success,

    /// <summary>The balance did not cover the amount, and did not change.</summary>
    Failed,
}
