using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Balances;

/// <summary>One row of the ledger: a movement of a user's balance. Rows are only ever added.</summary>
public sealed class BalanceTransaction : Entity
{
    public long UserId { get; internal init; }

    public BalanceTransactionType TransactionType { get; internal init; }

    /// <summary>How much moved, always positive; the type says in which direction.</summary>
    public int Amount { get; internal init; }

    public int BalanceBefore { get; internal init; }

    public int BalanceAfter { get; internal init; }

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

/// <summary>Why a balance moved.</summary>
public enum BalanceTransactionType
{
    /// <summary>The user paid in.</summary>
    Charge,

    /// <summary>An order was paid.</summary>
    Use,

    /// <summary>A paid order was refunded.</summary>
    Refund,
}
