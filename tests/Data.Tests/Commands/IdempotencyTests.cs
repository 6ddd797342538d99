using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Tests.Support;
using GraphCommerce.Data.Users;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Commands;

public sealed class IdempotencyTests
{
    [Fact]
    public async Task A_charge_with_the_same_key_is_answered_as_before_and_done_once()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync();
        var first = await shop.Balances.ChargeAsync(user, 1_000, "k", default);
        await shop.Balances.ChargeAsync(user, 2_000, "other", default);
        var before = await shop.DumpAsync();

        var second = await shop.Balances.ChargeAsync(user, 1_000, "k", default);

        Assert.Equal(first.Transaction.Id, second.Transaction.Id);
        Assert.Equal((1_000, 1_000, first.Balance.LastUpdatedAt, 1), (second.Balance.CurrentBalance, second.Balance.DailyChargeAmount, second.Balance.LastUpdatedAt, second.Balance.Version));
        Assert.Equal(before, await shop.DumpAsync());
        Assert.Empty(await shop.AuditAsync());
    }

    [Fact]
    public async Task A_checkout_and_a_coupon_with_the_same_key_are_answered_as_before()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync(balance: 10_000);
        var tea = await shop.AddProductAsync();
        var couponEvent = await shop.AddCouponEventAsync();
        var coupon = await shop.Coupons.IssueAsync(user, couponEvent, "c", default);
        var order = await shop.Orders.CheckoutAsync(user, [new(tea, 2)], coupon.Id, "o", default);
        var before = await shop.DumpAsync();

        var sameCoupon = await shop.Coupons.IssueAsync(user, couponEvent, "c", default);
        var sameOrder = await shop.Orders.CheckoutAsync(user, [new(tea, 1), new(tea, 1)], coupon.Id, "o", default);

        Assert.Equal((coupon.Id, coupon.CouponCode), (sameCoupon.Id, sameCoupon.CouponCode));
        Assert.Equal((order.Id, 180), (sameOrder.Id, sameOrder.FinalAmount));
        Assert.Equal(before, await shop.DumpAsync());
        Assert.Empty(await shop.AuditAsync());
    }

    [Fact]
    public async Task Somebody_whom_the_shop_does_not_know_is_refused_with_a_key_as_without()
    {
        await using var shop = await TestShop.StartAsync();
        var tea = await shop.AddProductAsync();
        var before = await shop.DumpAsync();

        await Assert.ThrowsAsync<UserNotActiveException>(() => shop.Balances.ChargeAsync(4_711, 1_000, "k", default));
        await Assert.ThrowsAsync<UserNotActiveException>(() => shop.Orders.CheckoutAsync(4_711, [new(tea, 1)], null, "o", default));

        Assert.Equal(before, await shop.DumpAsync());
    }

    [Fact]
    public async Task A_replayed_order_is_answered_as_it_was_even_after_it_was_paid()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync(balance: 10_000);
        var tea = await shop.AddProductAsync(price: 100);
        var customer = Caller.OfUser(user);
        var placed = await shop.Orders.PlaceAsync(customer, [new(tea, 2)], null, "place", default);
        var paid = await shop.Orders.PayAsync(customer, placed.Order.Id, "pay", default);
        await shop.Orders.RefundAsync(new Caller("", "root"), placed.Order.Id, null, default);
        var before = await shop.DumpAsync();

        var placedAgain = await shop.Orders.PlaceAsync(customer, [new(tea, 2)], null, "place", default);
        var paidAgain = await shop.Orders.PayAsync(customer, placed.Order.Id, "pay", default);

        Assert.Equal(
            (placed.Order.Id, OrderStatus.Pending, 200, 0, placed.Order.CreatedAt, placed.Order.UpdatedAt, null),
            (placedAgain.Order.Id, placedAgain.Order.Status, placedAgain.Order.FinalAmount, placedAgain.Order.Version, placedAgain.Order.CreatedAt,
                placedAgain.Order.UpdatedAt, placedAgain.Payment));
        Assert.Equal((OrderStatus.Completed, 1), (paidAgain.Order.Status, paidAgain.Order.Version));
        Assert.Equal(
            (paid.Payment!.Id, PaymentStatus.Success, 200, 10_000, 9_800),
            (paidAgain.Payment!.Id, paidAgain.Payment.Status, paidAgain.Payment.Amount, paidAgain.Payment.BalanceBefore, paidAgain.Payment.BalanceAfter));
        Assert.Equal(before, await shop.DumpAsync());
        Assert.Empty(await shop.AuditAsync());
    }

    [Fact]
    public async Task Keys_belong_to_the_issuer_and_the_subject_of_the_token()
    {
        await using var shop = await TestShop.StartAsync();
        var tea = await shop.AddProductAsync(stock: 10);
        Caller[] administrators = [new("https://a.example", "7f1c"), new("https://b.example", "7f1c"), new("https://a.example", "8e2d"), new("", "7f1c")];

        for (var round = 0; round < 2; round++)
        {
            foreach (var administrator in administrators)
            {
                await shop.Get<ProductService>().RestockAsync(administrator, tea, 5, "k", default);
            }
        }

        Assert.Equal(30, await shop.ReadAsync(c => c.Products.Select(p => p.StockQuantity).SingleAsync()));
        await Assert.ThrowsAsync<IdempotencyKeyReusedException>(() => shop.Get<ProductService>().RestockAsync(administrators[0], tea, 6, "k", default));
        Assert.Equal(4, await shop.ReadAsync(c => c.IdempotencyRecords.CountAsync()));
    }

    [Fact]
    public async Task A_refund_records_who_did_it_and_is_done_once_for_an_administrator_who_is_no_user()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync(balance: 10_000);
        var tea = await shop.AddProductAsync(price: 100);
        var order = await shop.Orders.CheckoutAsync(user, [new(tea, 1)], null, null, default);
        var administrator = new Caller("https://login.example", "5b0e0c36-9d1e-4f8c-8c4e-2f3b9a6c0d11");

        var refunded = await shop.Orders.RefundAsync(administrator, order.Id, "r", default);
        var again = await shop.Orders.RefundAsync(administrator, order.Id, "r", default);

        Assert.Equal((OrderStatus.Failed, refunded.Order.Version), (again.Order.Status, again.Order.Version));
        var action = await shop.ReadAsync(c => c.AdminActions.SingleAsync());
        Assert.Equal(
            (administrator.Issuer, administrator.Subject, "refundOrder", "Order", order.Id, """{"status":"COMPLETED"}""", """{"status":"FAILED"}"""),
            (action.Issuer, action.Subject, action.Action, action.RowType, action.RowId, action.Before, action.After));
        Assert.Equal(10_000, await shop.ReadAsync(c => c.Balances.Select(b => b.CurrentBalance).SingleAsync()));
        Assert.Empty(await shop.AuditAsync());
    }

    [Fact]
    public async Task An_administrator_who_is_no_customer_refunds_with_a_key()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync(balance: 10_000);
        var tea = await shop.AddProductAsync();
        var order = await shop.Orders.CheckoutAsync(user, [new(tea, 1)], null, null, default);

        var refunded = await shop.Orders.RefundAsync(4_711, order.Id, "r", default);

        Assert.Equal(OrderStatus.Failed, refunded.Status);
        Assert.Empty(await shop.AuditAsync());
    }

    [Fact]
    public async Task The_same_key_with_another_request_is_refused_and_changes_nothing()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync(balance: 10_000);
        var tea = await shop.AddProductAsync();
        await shop.Balances.ChargeAsync(user, 1_000, "k", default);
        var before = await shop.DumpAsync();

        await Assert.ThrowsAsync<IdempotencyKeyReusedException>(() => shop.Balances.ChargeAsync(user, 1_001, "k", default));
        await Assert.ThrowsAsync<IdempotencyKeyReusedException>(() => shop.Orders.CheckoutAsync(user, [new(tea, 1)], null, "k", default));

        Assert.Equal(before, await shop.DumpAsync());
    }

    [Fact]
    public async Task Two_users_may_use_one_key()
    {
        await using var shop = await TestShop.StartAsync();
        var (ann, bob) = (await shop.AddUserAsync(), await shop.AddUserAsync());

        await Task.WhenAll(shop.Balances.ChargeAsync(ann, 1_000, "k", default), shop.Balances.ChargeAsync(bob, 2_000, "k", default));

        Assert.Equal([1_000, 2_000], await shop.ReadAsync(c => c.Balances.OrderBy(b => b.UserId).Select(b => b.CurrentBalance).ToListAsync()));
    }

    [Fact]
    public async Task A_refusal_is_the_answer_too_even_when_it_would_succeed_by_now()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync(balance: 50);
        var tea = await shop.AddProductAsync(price: 100, stock: 1);
        var first = await Assert.ThrowsAsync<InsufficientBalanceException>(() => shop.Orders.CheckoutAsync(user, [new(tea, 1)], null, "poor", default));
        var scarce = await Assert.ThrowsAsync<InsufficientStockException>(() => shop.Orders.CheckoutAsync(user, [new(tea, 2)], null, "scarce", default));
        await shop.Balances.ChargeAsync(user, 1_000, null, default);
        var before = await shop.DumpAsync();

        var second = await Assert.ThrowsAsync<InsufficientBalanceException>(() => shop.Orders.CheckoutAsync(user, [new(tea, 1)], null, "poor", default));
        var again = await Assert.ThrowsAsync<InsufficientStockException>(() => shop.Orders.CheckoutAsync(user, [new(tea, 2)], null, "scarce", default));

        Assert.Equal((100, 50, first.OrderId, first.Message), (second.Required, second.Available, second.OrderId, second.Message));
        Assert.Equal((tea, 2, 1, scarce.Message), (again.ProductId, again.Requested, again.Available, again.Message));
        Assert.Equal(before, await shop.DumpAsync());
        Assert.Equal(1, await shop.ReadAsync(c => c.Orders.CountAsync()));
    }

    [Fact]
    public async Task A_request_that_is_wrong_in_itself_does_not_use_its_key_up()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync();
        await Assert.ThrowsAsync<InvalidAmountException>(() => shop.Balances.ChargeAsync(user, 1, "k", default));

        Assert.Equal(1_000, (await shop.Balances.ChargeAsync(user, 1_000, "k", default)).Balance.CurrentBalance);
    }

    [Theory]
    [InlineData(23.99, 1_000)]
    [InlineData(24.0, 2_000)]
    public async Task A_key_is_remembered_for_a_day(double hours, int balance)
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync();
        await shop.Balances.ChargeAsync(user, 1_000, "k", default);
        shop.Clock.Advance(TimeSpan.FromHours(hours));

        Assert.Equal(balance, (await shop.Balances.ChargeAsync(user, 1_000, "k", default)).Balance.CurrentBalance);
        Assert.Equal(balance, (await shop.Balances.ChargeAsync(user, 1_000, "k", default)).Balance.CurrentBalance);
        Assert.Equal(1, await shop.ReadAsync(c => c.IdempotencyRecords.CountAsync()));
    }

    [Fact]
    public async Task Old_keys_are_swept_and_young_ones_stay()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync();
        await shop.Balances.ChargeAsync(user, 1_000, "old", default);
        shop.Clock.Advance(TimeSpan.FromHours(23));
        await shop.Balances.ChargeAsync(user, 1_000, "young", default);
        shop.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, await shop.Create<IdempotencySweepJob>().SweepAsync(default));

        Assert.Equal(["young"], await shop.ReadAsync(c => c.IdempotencyRecords.Select(a => a.Key).ToListAsync()));
        Assert.Equal(0, await shop.Create<IdempotencySweepJob>().SweepAsync(default));
    }

    [Fact]
    public async Task A_key_that_a_database_could_confuse_with_another_is_refused()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync();
        foreach (var key in new[] { "", "tab\t", "nul\0", "\ud83c\udf89", "\ud83c", "k ", " ", new string('k', 256) })
        {
            await Assert.ThrowsAsync<InvalidIdempotencyKeyException>(() => shop.Balances.ChargeAsync(user, 1_000, key, default));
        }
    }

    [Fact]
    public async Task Keys_that_look_alike_are_different()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync();
        string[] keys = ["k", "K", " k", "ｋ", "\u00e9", "e\u0301", "\"", "'", "%", new string('k', 255)];

        await Task.WhenAll(keys.Select(k => shop.Balances.ChargeAsync(user, 1_000, k, default)));
        await Task.WhenAll(keys.Select(k => shop.Balances.ChargeAsync(user, 1_000, k, default)));

        Assert.Equal(keys.Length * 1_000, await shop.ReadAsync(c => c.Balances.Select(b => b.CurrentBalance).SingleAsync()));
        Assert.Equal(keys.Order(StringComparer.Ordinal), (await shop.ReadAsync(c => c.IdempotencyRecords.Select(a => a.Key).ToListAsync())).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(128)]
    public async Task Twins_that_arrive_at_once_get_one_order(int batchSize)
    {
        await using var shop = await TestShop.StartAsync(new() { ["Commands:BatchSize"] = $"{batchSize}" }, start: false);
        var user = await shop.AddUserAsync(balance: 10_000);
        var tea = await shop.AddProductAsync(stock: 5);
        var twins = Enumerable.Range(0, 20).Select(_ => shop.Orders.CheckoutAsync(user, [new(tea, 1)], null, "k", default)).ToArray();
        var stranger = shop.Orders.CheckoutAsync(user, [new(tea, 2)], null, "k", default);

        await shop.StartWritingAsync();

        var orders = await Task.WhenAll(twins);
        Assert.Single(orders.Select(o => o.Id).Distinct());
        await Assert.ThrowsAsync<IdempotencyKeyReusedException>(() => stranger);
        Assert.Equal(4, await shop.ReadAsync(c => c.Products.Select(p => p.StockQuantity).SingleAsync()));
        Assert.Equal(1, await shop.ReadAsync(c => c.IdempotencyRecords.CountAsync()));
        Assert.Empty(await shop.AuditAsync());
    }

    [Fact]
    public async Task Twins_of_a_failed_order_get_one_failed_order()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        var user = await shop.AddUserAsync(balance: 50);
        var tea = await shop.AddProductAsync(price: 100);
        var twins = Enumerable.Range(0, 5).Select(_ => shop.Orders.CheckoutAsync(user, [new(tea, 1)], null, "k", default)).ToArray();

        await shop.StartWritingAsync();

        var refusals = new List<InsufficientBalanceException>();
        foreach (var twin in twins)
        {
            refusals.Add(await Assert.ThrowsAsync<InsufficientBalanceException>(() => twin));
        }

        Assert.NotNull(Assert.Single(refusals.Select(r => r.OrderId).Distinct()));
        Assert.Equal(1, await shop.ReadAsync(c => c.Orders.CountAsync()));
    }
}
