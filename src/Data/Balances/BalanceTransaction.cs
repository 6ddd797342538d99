using GraphCommerce.Data.Common;

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
