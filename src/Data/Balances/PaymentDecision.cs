namespace GraphCommerce.Data.Balances;

/// <summary>Whether a balance covers an amount, and what becomes of it; and the way back.</summary>
internal static class PaymentDecision
{
    public static Result<BalanceChange> Debit(Balance balance, int amount, long? orderId, DateTime now, ChargeLimits limits)
        => amount > balance.CurrentBalance
            ? new InsufficientBalanceException(amount, balance.CurrentBalance, orderId)
            : new BalanceChange(
                BalanceTransactionType.Use, amount, balance.CurrentBalance, balance.CurrentBalance - amount, limits.ChargedToday(balance, now));

    public static Result<BalanceChange> Refund(Balance balance, int amount, DateTime now, ChargeLimits limits)
        => amount > int.MaxValue - balance.CurrentBalance
            ? new BalanceOverflowException(balance.CurrentBalance)
            : new BalanceChange(
                BalanceTransactionType.Refund, amount, balance.CurrentBalance, balance.CurrentBalance + amount, limits.ChargedToday(balance, now));
}
