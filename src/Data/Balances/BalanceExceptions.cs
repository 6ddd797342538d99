namespace GraphCommerce.Data.Balances;

/// <summary>The amount is smaller or larger than what can be charged at once.</summary>
public sealed class InvalidAmountException(int amount, int minimum, int maximum)
    : DomainException($"Between {minimum} and {maximum} can be charged at once.")
{
    /// <summary>The requested amount, in currency units.</summary>
    public int Amount { get; } = amount;

    /// <summary>Smallest amount of one charge, in currency units.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>Largest amount of one charge, in currency units.</summary>
    public int Maximum { get; } = maximum;

    public override string Code => "INVALID_AMOUNT";

    internal override bool IsRecorded => false;
}

/// <summary>The charge would exceed the daily limit.</summary>
public sealed class DailyChargeLimitExceededException(int requested, int remaining, int limit)
    : DomainException($"Only {remaining} of the daily limit of {limit} can still be charged today.")
{
    /// <summary>The requested amount, in currency units.</summary>
    public int Requested { get; } = requested;

    /// <summary>The amount that can still be charged today, in currency units.</summary>
    public int Remaining { get; } = remaining;

    /// <summary>The daily limit, in currency units.</summary>
    public int Limit { get; } = limit;

    public override string Code => "DAILY_CHARGE_LIMIT_EXCEEDED";
}

/// <summary>The balance would exceed the largest amount that it can hold.</summary>
public sealed class BalanceOverflowException(int currentBalance) : DomainException("The balance cannot hold this amount.")
{
    /// <summary>The balance now, in currency units.</summary>
    public int CurrentBalance { get; } = currentBalance;

    public override string Code => "BALANCE_OVERFLOW";
}

/// <summary>The balance does not cover the order.</summary>
public sealed class InsufficientBalanceException(int required, int available, long? orderId)
    : DomainException($"The order costs {required} and the balance is {available}.")
{
    /// <summary>The order's final amount, in currency units.</summary>
    public int Required { get; } = required;

    /// <summary>The balance, in currency units.</summary>
    public int Available { get; } = available;

    /// <summary>The order: recorded as FAILED by <c>checkout</c>, still PENDING after <c>payOrder</c>.</summary>
    public long? OrderId { get; } = orderId;

    public override string Code => "INSUFFICIENT_BALANCE";
}
