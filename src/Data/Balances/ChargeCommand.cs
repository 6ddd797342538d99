using System.Globalization;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Balances;

/// <summary>The balance after a charge, and the ledger row of it.</summary>
public sealed record ChargeResult(Balance Balance, BalanceTransaction Transaction);

internal sealed record KeptCharge(long TransactionId, int DailyChargeAmount, int Version);

internal sealed class ChargeCommand(int amount, ChargeLimits limits) : Command<ChargeResult, KeptCharge>
{
    public override string Operation => "chargeBalance";

    protected override string Request => amount.ToString(CultureInfo.InvariantCulture);

    public override void Require(KeySet keys)
    {
    }

    public override void Mention(BatchContext rows)
    {
        if (!Result.Fails(out _, out var result))
        {
            var balance = rows.Balance(UserId);
            (result.Balance.Version, result.Balance.UpdatedAt) = (balance.Version, balance.UpdatedAt);
        }
    }

    protected override Result<ChargeResult> DecideAndApply(BatchContext rows)
    {
        var user = rows.UserStatus(UserId);
        if (user is null)
        {
            return new UserNotActiveException();
        }

        var balance = rows.Balance(UserId);
        if (ChargeDecision.Decide(user, balance, amount, rows.Now, limits).Fails(out var refusal, out var change))
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
