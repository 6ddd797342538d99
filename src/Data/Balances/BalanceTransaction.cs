using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Balances;

/// <summary>A change of a user's balance: a row of the ledger, which is only ever added to.</summary>
public sealed class BalanceTransaction : Entity
{
    public long UserId { get; internal init; }

    /// <summary>Why the balance changed.</summary>
    public BalanceTransactionType TransactionType { get; internal init; }

    /// <summary>The amount, in currency units, always positive. CHARGE and REFUND add it to the balance, USE takes it off.</summary>
    public int Amount { get; internal init; }

    /// <summary>The balance before, in currency units.</summary>
    public int BalanceBefore { get; internal init; }

    /// <summary>The balance after, in currency units.</summary>
    public int BalanceAfter { get; internal init; }

    /// <summary>A text for people, such as the order that was paid.</summary>
    public string? Description { get; internal init; }
}

internal sealed class BalanceTransactionConfiguration : IEntityTypeConfiguration<BalanceTransaction>
{
    public void Configure(EntityTypeBuilder<BalanceTransaction> builder)
    {
        builder.Property(t => t.Description).HasMaxLength(255);
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.UserId, t.CreatedAt });
        builder.ToTable(t => t.HasCheckConstraint("ck_balance_transaction_amount", "amount > 0"));
    }
}

/// <summary>Why a balance changed.</summary>
public enum BalanceTransactionType
{
    /// <summary>The user charged the balance.</summary>
    Charge,

    /// <summary>An order was paid.</summary>
    Use,

    /// <summary>A paid order was refunded.</summary>
    Refund,
}
