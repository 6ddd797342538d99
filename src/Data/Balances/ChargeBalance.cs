using System.Globalization;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Balances;

/// <summary>The balance after a charge, and its ledger row.</summary>
public sealed record ChargeResult(Balance Balance, BalanceTransaction Transaction);

internal sealed class ChargeCommand(int amount, ChargeLimits limits) : Command<ChargeResult>
{
    private Balance? _balance;

    public override string Operation => "chargeBalance";

    protected override string Request => amount.ToString(CultureInfo.InvariantCulture);

    public override void CollectKeys(KeySet keys) => keys.Add(AccountRows.Kind, Caller.UserId);

    public override void AfterInsert(BatchContext batch)
    {
        if (!Result.IsError(out _, out var result))
        {
            (result.Balance.Version, result.Balance.UpdatedAt) = (_balance!.Version, _balance.UpdatedAt);
        }
    }

    protected override Result<ChargeResult> Decide(BatchContext batch)
    {
        var account = batch.Account(Caller.UserId);
        if (ChargeDecision.Decide(account, amount, batch.Now, limits).IsError(out var error, out var change))
        {
            return error;
        }

        _balance = account!.Balance;
        (_balance.DailyChargeAmount, _balance.DailyChargeDate) = (limits.ChargedToday(_balance, batch.Now) + amount, limits.ChargeDay(_balance, batch.Now));
        var transaction = change.Apply(_balance, batch.Now, "Charge")!;
        batch.Add(transaction);
        return new ChargeResult(_balance.Copy(), transaction);
    }
}

/// <summary>Whether an amount may be charged to a balance.</summary>
internal static class ChargeDecision
{
    public static InvalidAmountException? Validate(int amount, ChargeLimits limits)
        => amount >= limits.MinimumCharge && amount <= limits.MaximumCharge
            ? null
            : new InvalidAmountException(amount, limits.MinimumCharge, limits.MaximumCharge);

    public static Result<BalanceChange> Decide(Account? account, int amount, DateTime now, ChargeLimits limits)
    {
        if (Validate(amount, limits) is { } invalid)
        {
            return invalid;
        }

        if (account is not { UserStatus: UserStatus.Active, Balance: { } balance })
        {
            return new UserNotActiveException();
        }

        var remaining = limits.RemainingToday(balance, now);
        if (amount > remaining)
        {
            return new DailyChargeLimitExceededException(amount, remaining, limits.DailyChargeLimit);
        }

        return amount > int.MaxValue - balance.CurrentBalance
            ? new BalanceOverflowException(balance.CurrentBalance)
            : new BalanceChange(BalanceTransactionType.Charge, amount, balance.CurrentBalance, balance.CurrentBalance + amount);
    }
}
