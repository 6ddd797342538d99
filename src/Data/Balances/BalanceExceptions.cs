namespace GraphCommerce.Data.Balances;

/// <summary>The amount is not one that can be charged.</summary>
public sealed class InvalidAmountException(int amount, int minimum, int maximum)
    : DomainException($"An amount between {minimum} and {maximum} can be charged.")
{
    public int Amount { get; } = amount;
    public int Minimum { get; } = minimum;
    public int Maximum { get; } = maximum;
    public override string Code => "INVALID_AMOUNT";
    internal override bool IsKept => false;
}

/// <summary>The charge would pass what may be charged in one day.</summary>
public sealed class DailyChargeLimitExceededException(int requested, int remaining, int limit)
    : DomainException($"Only {remaining} of the daily limit of {limit} can still be charged today.")
{
    public int Requested { get; } = requested;
    public int Remaining { get; } = remaining;
    public int Limit { get; } = limit;
    public override string Code => "DAILY_CHARGE_LIMIT_EXCEEDED";
}

/// <summary>The balance would pass what it can hold.</summary>
public sealed class BalanceOverflowException(int currentBalance) : DomainException("The balance cannot hold this amount.")
{
    public int CurrentBalance { get; } = currentBalance;
    public override string Code => "BALANCE_OVERFLOW";
}

/// <summary>The balance does not cover the order.</summary>
public sealed class InsufficientBalanceException(int required, int available, long? orderId)
    : DomainException($"The order costs {required}, the balance is {available}.")
{
    public int Required { get; } = required;
    public int Available { get; } = available;

    /// <summary>The order recorded as failed, or the one that still waits for payment.</summary>
    public long? OrderId { get; } = orderId;

    public override string Code => "INSUFFICIENT_BALANCE";
}
