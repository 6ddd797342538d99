using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Balances;

/// <summary>Whether an amount may be charged to a balance.</summary>
internal static class ChargeDecision
{
    public static InvalidAmountException? Validate(int amount, ChargeLimits limits)
        => amount >= limits.MinimumCharge && amount <= limits.MaximumCharge
            ? null
            : new InvalidAmountException(amount, limits.MinimumCharge, limits.MaximumCharge);

    public static Result<BalanceChange> Decide(UserStatus? user, Balance balance, int amount, DateTime now, ChargeLimits limits)
    {
        if (Validate(amount, limits) is { } invalid)
        {
            return invalid;
        }

        if (user is not UserStatus.Active)
        {
            return new UserNotActiveException();
        }

        var remaining = limits.RemainingToday(balance, now);
        if (amount > remaining)
        {
            return new DailyChargeLimitExceededException(amount, remaining, limits.DailyChargeLimit);
        }

        if (amount > int.MaxValue - balance.CurrentBalance)
        {
            return new BalanceOverflowException(balance.CurrentBalance);
        }

        return new BalanceChange(
            BalanceTransactionType.Charge, amount, balance.CurrentBalance, balance.CurrentBalance + amount, limits.ChargedToday(balance, now) + amount);
    }
}
