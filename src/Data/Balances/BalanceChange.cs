namespace GraphCommerce.Data.Balances;

/// <summary>A decided movement of a balance.</summary>
internal sealed record BalanceChange(BalanceTransactionType Type, int Amount, int Before, int After)
{
    /// <summary>The payment of an order.</summary>
    /// <param name="balance">The customer's balance.</param>
    /// <param name="amount">The order's final amount.</param>
    /// <param name="orderId">The order, if it has an id already.</param>
    public static Result<BalanceChange> Debit(Balance balance, int amount, long? orderId)
        => amount > balance.CurrentBalance
            ? new InsufficientBalanceException(amount, balance.CurrentBalance, orderId)
            : new BalanceChange(BalanceTransactionType.Use, amount, balance.CurrentBalance, balance.CurrentBalance - amount);

    /// <summary>The repayment of an order.</summary>
    public static Result<BalanceChange> Refund(Balance balance, int amount)
        => amount > int.MaxValue - balance.CurrentBalance
            ? new BalanceOverflowException(balance.CurrentBalance)
            : new BalanceChange(BalanceTransactionType.Refund, amount, balance.CurrentBalance, balance.CurrentBalance + amount);

    /// <summary>Moves the balance.</summary>
    /// <returns>The ledger row; null where the amount is 0.</returns>
    public BalanceTransaction? Apply(Balance balance, DateTime now, string description)
    {
        (balance.CurrentBalance, balance.LastUpdatedAt) = (After, now);
        return Amount == 0
            ? null
            : new BalanceTransaction
            {
                UserId = balance.UserId, TransactionType = Type, Amount = Amount, BalanceBefore = Before, BalanceAfter = After, Description = description,
            };
    }
}
