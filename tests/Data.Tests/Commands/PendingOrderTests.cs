using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Commands;

/// <summary>Orders that are placed first and settled later.</summary>
public sealed class PendingOrderTests : IAsyncLifetime
{
    private TestShop _shop = null!;
    private long _user;
    private long _tea;
    private long _coupon;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.StartAsync();
        _user = await _shop.AddUserAsync(balance: 1_000);
        _tea = await _shop.AddProductAsync(price: 300, stock: 2);
        _coupon = await _shop.AddCouponAsync(_user);
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task A_placed_order_holds_stock_and_coupon_but_no_money()
    {
        var order = await PlaceAsync();

        Assert.Equal((OrderStatus.Pending, 600, 60, 540), (order.Status, order.TotalAmount, order.DiscountAmount, order.FinalAmount));
        Assert.Equal((0, ProductStatus.OutOfStock, CouponStatus.Used, 1_000), await HeldAsync());
        await Assert.ThrowsAsync<InsufficientStockException>(() => PlaceAsync());
        Assert.Empty(await _shop.AuditAsync());
    }

    [Fact]
    public async Task Paying_completes_the_order_once()
    {
        var placed = await PlaceAsync();
        var paid = await _shop.Orders.PayAsync(_user, placed.Id, "p", default);
        var again = await _shop.Orders.PayAsync(_user, placed.Id, "p", default);

        Assert.Equal((placed.Id, OrderStatus.Completed, 1), (paid.Id, paid.Status, paid.Version));
        Assert.Equal((paid.Id, paid.Status), (again.Id, again.Status));
        Assert.Equal(OrderStatus.Completed, (await Assert.ThrowsAsync<OrderStatusException>(() => _shop.Orders.PayAsync(_user, placed.Id, null, default))).Status);
        Assert.Equal((0, ProductStatus.OutOfStock, CouponStatus.Used, 460), await HeldAsync());
        Assert.Equal(1, await _shop.ReadAsync(c => c.Payments.CountAsync(p => p.OrderId == placed.Id && p.Status == PaymentStatus.Success)));
        Assert.Equal(2, await _shop.ReadAsync(c => c.DataTransfers.CountAsync(t => t.OrderId == placed.Id)));
        Assert.Empty(await _shop.AuditAsync());
    }

    [Fact]
    public async Task An_order_that_cannot_be_paid_goes_on_waiting()
    {
        var poor = await _shop.AddUserAsync(balance: 599);
        var order = await _shop.Orders.PlaceAsync(poor, [new(_tea, 2)], null, null, default);
        var before = await _shop.DumpAsync();

        var refusal = await Assert.ThrowsAsync<InsufficientBalanceException>(() => _shop.Orders.PayAsync(poor, order.Id, null, default));

        Assert.Equal((600, 599, order.Id), (refusal.Required, refusal.Available, refusal.OrderId));
        Assert.Equal(before, await _shop.DumpAsync());
    }

    [Fact]
    public async Task Cancelling_gives_everything_back()
    {
        var order = await PlaceAsync();

        var cancelled = await _shop.Orders.CancelAsync(_user, order.Id, default);

        Assert.Equal(OrderStatus.Failed, cancelled.Status);
        Assert.Equal((2, ProductStatus.Active, CouponStatus.Available, 1_000), await HeldAsync());
        await Assert.ThrowsAsync<OrderStatusException>(() => _shop.Orders.CancelAsync(_user, order.Id, default));
        await Assert.ThrowsAsync<OrderStatusException>(() => _shop.Orders.PayAsync(_user, order.Id, null, default));
        Assert.Empty(await _shop.AuditAsync());
    }

    [Fact]
    public async Task Time_fails_an_order_that_nobody_pays()
    {
        var order = await PlaceAsync();
        _shop.Clock.Advance(TimeSpan.FromMinutes(14.9));
        Assert.Equal(0, await _shop.Orders.ExpirePendingAsync(100, default));
        _shop.Clock.Advance(TimeSpan.FromMinutes(0.1));
        await Assert.ThrowsAsync<OrderExpiredException>(() => _shop.Orders.PayAsync(_user, order.Id, null, default));

        Assert.Equal(1, await _shop.Orders.ExpirePendingAsync(100, default));

        Assert.Equal(0, await _shop.Orders.ExpirePendingAsync(100, default));
        Assert.Equal((2, ProductStatus.Active, CouponStatus.Available, 1_000), await HeldAsync());
        Assert.Empty(await _shop.AuditAsync());
    }

    [Fact]
    public async Task A_refund_gives_money_stock_and_coupon_back_once()
    {
        var order = await _shop.Orders.CheckoutAsync(_user, [new(_tea, 2)], _coupon, null, default);
        var administrator = await _shop.AddUserAsync();

        var refunded = await _shop.Orders.RefundAsync(administrator, order.Id, "r", default);
        await _shop.Orders.RefundAsync(administrator, order.Id, "r", default);

        Assert.Equal((OrderStatus.Failed, 1), (refunded.Status, refunded.Version));
        Assert.Equal((2, ProductStatus.Active, CouponStatus.Available, 1_000), await HeldAsync());
        Assert.Equal(
            [(BalanceTransactionType.Use, 540), (BalanceTransactionType.Refund, 540)],
            (await _shop.ReadAsync(c => c.BalanceTransactions.OrderBy(t => t.Id).ToListAsync())).Select(t => (t.TransactionType, t.Amount)));
        await Assert.ThrowsAsync<OrderStatusException>(() => _shop.Orders.RefundAsync(administrator, order.Id, null, default));
        Assert.Empty(await _shop.AuditAsync());
    }

    [Fact]
    public async Task A_refunded_coupon_whose_time_is_over_comes_back_expired()
    {
        var order = await _shop.Orders.CheckoutAsync(_user, [new(_tea, 2)], _coupon, null, default);
        _shop.Clock.Advance(TimeSpan.FromDays(31));
        await _shop.Orders.RefundAsync(_user, order.Id, null, default);
        Assert.Equal((2, ProductStatus.Active, CouponStatus.Expired, 1_000), await HeldAsync());
        Assert.Empty(await _shop.AuditAsync());
    }

    [Fact]
    public async Task Somebody_elses_order_does_not_exist()
    {
        var order = await PlaceAsync();
        var stranger = await _shop.AddUserAsync(balance: 1_000);
        var before = await _shop.DumpAsync();

        Assert.Equal(order.Id, (await Assert.ThrowsAsync<OrderNotFoundException>(() => _shop.Orders.PayAsync(stranger, order.Id, null, default))).OrderId);
        await Assert.ThrowsAsync<OrderNotFoundException>(() => _shop.Orders.CancelAsync(stranger, order.Id, default));
        await Assert.ThrowsAsync<OrderNotFoundException>(() => _shop.Orders.RefundAsync(stranger, 4_711, null, default));

        Assert.Equal(before, await _shop.DumpAsync());
    }

    [Fact]
    public async Task Paying_and_cancelling_at_once_ends_in_one_of_them()
    {
        var order = await PlaceAsync();
        var pay = Record.ExceptionAsync(() => _shop.Orders.PayAsync(_user, order.Id, null, default));
        var cancel = Record.ExceptionAsync(() => _shop.Orders.CancelAsync(_user, order.Id, default));

        Assert.Equal([null, typeof(OrderStatusException)], [(await pay)?.GetType(), (await cancel)?.GetType()]);

        Assert.Equal((0, ProductStatus.OutOfStock, CouponStatus.Used, 460), await HeldAsync());
        Assert.Empty(await _shop.AuditAsync());
    }

    private Task<Order> PlaceAsync() => _shop.Orders.PlaceAsync(_user, [new(_tea, 2)], _coupon, null, default);

    private Task<(int Stock, ProductStatus Status, CouponStatus Coupon, int Balance)> HeldAsync()
        => _shop.ReadAsync(async c =>
        {
            var product = await c.Products.SingleAsync(p => p.Id == _tea);
            return (product.StockQuantity, product.Status, (await c.Coupons.SingleAsync()).Status, (await c.Balances.SingleAsync(b => b.UserId == _user)).CurrentBalance);
        });
}
