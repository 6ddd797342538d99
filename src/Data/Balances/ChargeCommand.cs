using System.Globalization;
using GraphCommerce.Data.Common;
using GraphCommerce.Data.Common.Refusals;
using GraphCommerce.Data.Common.Writing;

namespace GraphCommerce.Data.Balances;

/// <summary>The balance after a charge, and the ledger row of it.</summary>
public sealed record ChargeResult(Balance Balance, BalanceTransaction Transaction);

internal sealed record KeptCharge(long TransactionId, int DailyChargeAmount, int Version);

internal sealed class ChargeCommand(int amount, ChargeLimits limits) : WriteCommand<ChargeResult, KeptCharge>
{
    public override string Operation => "chargeBalance";

    protected override string Request => amount.ToString(CultureInfo.InvariantCulture);

    public override void Require(RowKeys keys)
    {
    }

    public override void Mention(GroupRows rows)
    {
        if (!Outcome.IsRefused(out _, out var result))
        {
            var balance = rows.Balance(UserId);
            (result.Balance.Version, result.Balance.UpdatedAt) = (balance.Version, balance.UpdatedAt);
        }
    }

    protected override Outcome<ChargeResult> DecideAndApply(GroupRows rows)
    {
        var user = rows.UserStatus(UserId);
        if (user is null)
        {
            return new UserNotActiveException();
        }

        var balance = rows.Balance(UserId);
        if (ChargeDecision.Decide(user, balance, amount, rows.Now, limits).IsRefused(out var refusal, out var change))
        {
            return refusal;
        }

        var transaction = change.Apply(balance, rows.Now, "Charge")!;
        rows.Add(transaction);
        return new ChargeResult(balance.Snapshot(), transaction);
    }

    protected override KeptCharge ToKept(ChargeResult result)
        => new(result.Transaction.Id, result.Balance.DailyChargeAmount, result.Balance.Version);
}
