using FsCheck.Fluent;
using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Tests.Decisions;

[Trait("Category", "Generated")]
public sealed class ChargeDecisionTests
{
    private static readonly DateTime Noon = new(2026, 3, 10, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly ChargeLimits Limits = new(1_000, 1_000_000, 3_000_000, new ShopDays(TimeZoneInfo.Utc));

    [Fact]
    public void A_charge_is_accepted_exactly_if_every_limit_holds_and_then_adds_up()
        => Properties.Check(
            from amount in Gen.Choose(-10, 1_100_000)
            from current in Gen.OneOf(Gen.Choose(0, 1_000_000), Gen.Choose(int.MaxValue - 1_000_000, int.MaxValue))
            from charged in Gen.Choose(0, 3_000_000)
            from daysAgo in Gen.Choose(-1, 1)
            select (amount, current, charged, daysAgo),
            c =>
            {
                var balance = new Balance { CurrentBalance = c.current, DailyChargeAmount = c.charged, DailyChargeDate = Today.AddDays(-c.daysAgo) };
                var today = c.daysAgo <= 0 ? c.charged : 0;

                var decision = ChargeDecision.Decide(new Account(balance, UserStatus.Active), c.amount, Noon, Limits);

                var allowed = c.amount is >= 1_000 and <= 1_000_000 && today + c.amount <= 3_000_000 && (long)c.current + c.amount <= int.MaxValue;
                Assert.Equal(allowed, !decision.IsError(out _, out var change));
                Assert.Equal(allowed ? new BalanceChange(BalanceTransactionType.Charge, c.amount, c.current, c.current + c.amount) : null, change);
                Assert.Equal((c.current, c.charged), (balance.CurrentBalance, balance.DailyChargeAmount));
            });

    [Fact]
    public void What_is_debited_and_refunded_leaves_the_balance_as_it_was()
        => Properties.Check(
            from current in Gen.Choose(0, int.MaxValue)
            from amount in Gen.Choose(0, int.MaxValue)
            select (current, amount),
            c =>
            {
                var balance = new Balance { CurrentBalance = c.current };
                var debit = BalanceChange.Debit(balance, c.amount, orderId: 7);
                Assert.Equal(c.amount > c.current, debit.IsError(out var error, out var change));
                if (error is not null)
                {
                    var insufficient = Assert.IsType<InsufficientBalanceException>(error);
                    Assert.Equal((c.amount, c.current, 7), (insufficient.Required, insufficient.Available, insufficient.OrderId));
                    return;
                }

                change!.Apply(balance, Noon, "order");
                Assert.InRange(balance.CurrentBalance, 0, c.current);
                BalanceChange.Refund(balance, c.amount).GetValueOrThrow().Apply(balance, Noon, "refund");
                Assert.Equal(c.current, balance.CurrentBalance);
            });
}
