using GraphCommerce.Data.Balances;

namespace GraphCommerce.Schema.Balances;

[ObjectType<Balance>]
public static partial class BalanceNode
{
    static partial void Configure(IObjectTypeDescriptor<Balance> descriptor)
        => descriptor
            .Ignore(b => b.Id)
            .Ignore(b => b.UserId)
            .Ignore(b => b.DailyChargeDate)
            .Ignore(b => b.CreatedAt)
            .Ignore(b => b.UpdatedAt)
            .Ignore(b => b.Version);

    /// <summary>The amount that can still be charged today, in currency units: the daily limit less what was charged today.</summary>
    public static int GetRemainingDailyCharge([Parent] Balance balance, BalanceService balances) => balances.GetRemainingDailyCharge(balance);
}
