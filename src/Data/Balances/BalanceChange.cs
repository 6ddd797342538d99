namespace GraphCommerce.Data.Balances;

/// <summary>A movement of a balance that was decided.</summary>
internal sealed record BalanceChange(BalanceTransactionType Type, int Amount, int Before, int After, int DailyChargeAmount)
{
    /// <summary>Moves the balance; the ledger row of it, or none where nothing moved.</summary>
    public BalanceTransaction? Apply(Balance balance, DateTime now, string description)
    {
        (balance.CurrentBalance, balance.DailyChargeAmount, balance.LastUpdatedAt) = (After, DailyChargeAmount, now);
        return Amount == 0
            ? null
            : new BalanceTransaction
            {
                UserId = balance.UserId, TransactionType = Type, Amount = Amount, BalanceBefore = Before, BalanceAfter = After, Description = description,
            };
    }
}
