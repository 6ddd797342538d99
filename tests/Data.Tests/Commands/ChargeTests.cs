using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Tests.Support;
using GraphCommerce.Data.Users;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Commands;

public sealed class ChargeTests
{
    [Fact]
    public async Task A_charge_moves_the_balance_and_adds_one_ledger_row()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync(balance: 500);

        var result = await shop.Balances.ChargeAsync(user, 2_000, null, default);

        Assert.Equal((2_500, 2_000, shop.Clock.Now, 1), (result.Balance.CurrentBalance, result.Balance.DailyChargeAmount, result.Balance.LastUpdatedAt, result.Balance.Version));
        var row = await shop.ReadAsync(c => c.BalanceTransactions.AsNoTracking().SingleAsync());
        Assert.Equal((result.Transaction.Id, user, BalanceTransactionType.Charge, 2_000, 500, 2_500, shop.Clock.Now), (row.Id, row.UserId, row.TransactionType, row.Amount, row.BalanceBefore, row.BalanceAfter, row.CreatedAt));
        Assert.Equal(DateTimeKind.Utc, row.CreatedAt.Kind);
        Assert.Empty(await shop.AuditAsync());
    }

    [Theory]
    [InlineData(999)]
    [InlineData(1_000_001)]
    [InlineData(0)]
    [InlineData(-5_000)]
    [InlineData(int.MinValue)]
    public async Task An_amount_outside_the_bounds_changes_nothing(int amount)
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync();
        var before = await shop.DumpAsync();

        var refusal = await Assert.ThrowsAsync<InvalidAmountException>(() => shop.Balances.ChargeAsync(user, amount, "key", default));

        Assert.Equal((amount, 1_000, 1_000_000, "INVALID_AMOUNT"), (refusal.Amount, refusal.Minimum, refusal.Maximum, refusal.Code));
        Assert.Equal(before, await shop.DumpAsync());
    }

    [Fact]
    public async Task The_daily_sum_is_limited_and_begins_again_the_next_day()
    {
        await using var shop = await TestShop.StartAsync(new() { ["Balance:DailyChargeLimit"] = "5000" });
        var user = await shop.AddUserAsync();
        await shop.Balances.ChargeAsync(user, 3_000, null, default);
        var before = await shop.DumpAsync();

        var refusal = await Assert.ThrowsAsync<DailyChargeLimitExceededException>(() => shop.Balances.ChargeAsync(user, 2_001, null, default));

        Assert.Equal((2_001, 2_000, 5_000), (refusal.Requested, refusal.Remaining, refusal.Limit));
        Assert.Equal(before, await shop.DumpAsync());
        Assert.Equal(5_000, (await shop.Balances.ChargeAsync(user, 2_000, null, default)).Balance.DailyChargeAmount);
        shop.Clock.Advance(TimeSpan.FromHours(15));
        var next = (await shop.Balances.ChargeAsync(user, 5_000, null, default)).Balance;
        Assert.Equal((10_000, 5_000), (next.CurrentBalance, next.DailyChargeAmount));
        Assert.Equal(0, shop.Balances.GetRemainingDailyCharge(next));
    }

    [Fact]
    public async Task The_day_is_the_configured_zones()
    {
        await using var shop = await TestShop.StartAsync(new() { ["Balance:DailyChargeLimit"] = "5000", ["Balance:TimeZone"] = "Asia/Seoul" });
        var user = await shop.AddUserAsync();
        await shop.Balances.ChargeAsync(user, 5_000, null, default);
        shop.Clock.Advance(TimeSpan.FromHours(5.99));
        await Assert.ThrowsAsync<DailyChargeLimitExceededException>(() => shop.Balances.ChargeAsync(user, 1_000, null, default));

        shop.Clock.Advance(TimeSpan.FromHours(0.01));

        Assert.Equal(1_000, (await shop.Balances.ChargeAsync(user, 1_000, null, default)).Balance.DailyChargeAmount);
    }

    [Fact]
    public async Task A_purchase_on_a_new_day_does_not_carry_yesterdays_sum_over()
    {
        await using var shop = await TestShop.StartAsync(new() { ["Balance:DailyChargeLimit"] = "5000" });
        var user = await shop.AddUserAsync();
        var product = await shop.AddProductAsync();
        await shop.Balances.ChargeAsync(user, 5_000, null, default);
        shop.Clock.Advance(TimeSpan.FromDays(1));
        await shop.Orders.CheckoutAsync(user, [new(product, 1)], null, null, default);

        Assert.Equal(5_000, (await shop.Balances.ChargeAsync(user, 5_000, null, default)).Balance.DailyChargeAmount);
    }

    [Fact]
    public async Task A_balance_does_not_pass_what_it_can_hold()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync(balance: int.MaxValue - 4_999);
        var before = await shop.DumpAsync();

        var refusal = await Assert.ThrowsAsync<BalanceOverflowException>(() => shop.Balances.ChargeAsync(user, 5_000, null, default));

        Assert.Equal(int.MaxValue - 4_999, refusal.CurrentBalance);
        Assert.Equal(before, await shop.DumpAsync());
        Assert.Equal(int.MaxValue - 1, (await shop.Balances.ChargeAsync(user, 4_998, null, default)).Balance.CurrentBalance);
    }

    [Fact]
    public async Task Only_an_active_user_charges()
    {
        await using var shop = await TestShop.StartAsync();
        var suspended = await shop.AddUserAsync(status: UserStatus.Suspended);
        var inactive = await shop.AddUserAsync(status: UserStatus.Inactive);
        var before = await shop.DumpAsync();

        foreach (var user in new[] { suspended, inactive, 4_711 })
        {
            await Assert.ThrowsAsync<UserNotActiveException>(() => shop.Balances.ChargeAsync(user, 1_000, null, default));
        }

        Assert.Equal(before, await shop.DumpAsync());
    }

    [Fact]
    public async Task The_day_of_a_charge_never_goes_back_where_the_clocks_of_two_servers_differ_around_midnight()
    {
        await using var shop = await TestShop.StartAsync(new() { ["Balance:DailyChargeLimit"] = "5000" });
        await using var otherServer = await TestShop.StartAsync(new() { ["Balance:DailyChargeLimit"] = "5000" }, beside: shop);
        var user = await shop.AddUserAsync();
        otherServer.Clock.Advance(TimeSpan.FromHours(14.9));
        shop.Clock.Advance(TimeSpan.FromHours(15.1));
        await otherServer.Balances.ChargeAsync(user, 5_000, null, default);
        await shop.Balances.ChargeAsync(user, 5_000, null, default);

        // It is still yesterday on the other server.
        var error = await Assert.ThrowsAsync<DailyChargeLimitExceededException>(() => otherServer.Balances.ChargeAsync(user, 1_000, null, default));

        Assert.Equal(0, error.Remaining);
        await Assert.ThrowsAsync<DailyChargeLimitExceededException>(() => shop.Balances.ChargeAsync(user, 1_000, null, default));
        var balance = await shop.ReadAsync(c => c.Balances.SingleAsync());
        Assert.Equal((10_000, 5_000, new DateOnly(2026, 3, 11)), (balance.CurrentBalance, balance.DailyChargeAmount, balance.DailyChargeDate));
    }

    [Fact]
    public async Task A_payment_does_not_touch_what_was_charged_today()
    {
        await using var shop = await TestShop.StartAsync(new() { ["Balance:DailyChargeLimit"] = "5000" });
        var user = await shop.AddUserAsync();
        var tea = await shop.AddProductAsync(price: 100);
        await shop.Balances.ChargeAsync(user, 4_000, null, default);
        shop.Clock.Advance(TimeSpan.FromDays(1));

        await shop.Orders.CheckoutAsync(user, [new(tea, 1)], null, null, default);

        var balance = await shop.ReadAsync(c => c.Balances.SingleAsync());
        Assert.Equal((4_000, new DateOnly(2026, 3, 10)), (balance.DailyChargeAmount, balance.DailyChargeDate));
        Assert.Equal(5_000, shop.Balances.GetRemainingDailyCharge(balance));
    }
}
