using GraphCommerce.Data.Balances;
using GraphCommerce.Schema.Common;

namespace GraphCommerce.Schema.Balances;

/// <summary>The amount is below the smallest or above the largest that can be charged at once.</summary>
public sealed class InvalidAmountError(InvalidAmountException refusal) : UserError(refusal)
{
    /// <summary>The amount that was asked for.</summary>
    public int Amount { get; } = refusal.Amount;

    /// <summary>The smallest amount that can be charged at once.</summary>
    public int Minimum { get; } = refusal.Minimum;

    /// <summary>The largest amount that can be charged at once.</summary>
    public int Maximum { get; } = refusal.Maximum;
}

/// <summary>The charge would pass what may be charged in one day.</summary>
public sealed class DailyChargeLimitExceededError(DailyChargeLimitExceededException refusal) : UserError(refusal)
{
    /// <summary>The amount that was asked for.</summary>
    public int Requested { get; } = refusal.Requested;

    /// <summary>What may still be charged today.</summary>
    public int Remaining { get; } = refusal.Remaining;

    /// <summary>What may be charged in one day.</summary>
    public int Limit { get; } = refusal.Limit;
}

/// <summary>The balance would pass what it can hold.</summary>
public sealed class BalanceOverflowError(BalanceOverflowException refusal) : UserError(refusal)
{
    /// <summary>What the balance holds now.</summary>
    public int CurrentBalance { get; } = refusal.CurrentBalance;
}
