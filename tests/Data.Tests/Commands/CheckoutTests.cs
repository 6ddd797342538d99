using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Outbox;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Commands;

public sealed class CheckoutTests
{
    [Fact]
    public async Task A_checkout_writes_order_lines_payment_ledger_and_both_transfers()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync(balance: 10_000);
        var tea = await shop.AddProductAsync(price: 300, stock: 5);
        var cup = await shop.AddProductAsync(price: 1_000, stock: 1);
        var coupon = await shop.AddCouponAsync(user, value: 15, minimum: 2_000);

        shop.Clock.Advance(TimeSpan.FromSeconds(1));

        var order = await shop.Orders.CheckoutAsync(user, [new(tea, 2), new(cup, 1), new(tea, 2)], coupon, null, default);

        Assert.Equal(
            (user, (long?)coupon, OrderStatus.Completed, 2_200, 330, 1_870),
            (order.UserId, order.CouponId, order.Status, order.TotalAmount, order.DiscountAmount, order.FinalAmount));
        await using var context = shop.CreateContext();
        Assert.Equal(
            [(tea, 4, 300, 1_200), (cup, 1, 1_000, 1_000)],
            (await context.OrderProducts.Where(l => l.OrderId == order.Id).OrderBy(l => l.Id).ToListAsync()).Select(l => (l.ProductId, l.Quantity, l.UnitPrice, l.TotalPrice)));
        var payment = await context.Payments.SingleAsync(p => p.OrderId == order.Id);
        Assert.Equal((PaymentStatus.Success, 1_870, 10_000, 8_130, null), (payment.Status, payment.Amount, payment.BalanceBefore, payment.BalanceAfter, payment.FailureReason));
        var ledger = await context.BalanceTransactions.SingleAsync();
        Assert.Equal((BalanceTransactionType.Use, 1_870, 10_000, 8_130), (ledger.TransactionType, ledger.Amount, ledger.BalanceBefore, ledger.BalanceAfter));
        var transfers = await context.DataTransfers.OrderBy(t => t.TransferType).ToListAsync();
        Assert.Equal([TransferType.OrderComplete, TransferType.PaymentComplete], transfers.Select(t => t.TransferType));
        Assert.All(transfers, t => Assert.Equal(TransferStatus.Pending, t.Status));
        Assert.Equal(
            $$"""{"orderId":{{order.Id}},"userId":{{user}},"couponId":{{coupon}},"totalAmount":2200,"discountAmount":330,"finalAmount":1870,"completedAt":"2026-03-10T09:00:01Z","items":[{"productId":{{tea}},"quantity":4,"unitPrice":300,"totalPrice":1200},{"productId":{{cup}},"quantity":1,"unitPrice":1000,"totalPrice":1000}]}""",
            transfers[0].TransferData);
        Assert.Equal(
            $$"""{"paymentId":{{payment.Id}},"orderId":{{order.Id}},"userId":{{user}},"amount":1870,"balanceBefore":10000,"balanceAfter":8130,"paidAt":"2026-03-10T09:00:01Z"}""",
            transfers[1].TransferData);
        var products = await context.Products.OrderBy(p => p.Id).ToListAsync();
        Assert.Equal([(1, ProductStatus.Active), (0, ProductStatus.OutOfStock)], products.Select(p => (p.StockQuantity, p.Status)));
        Assert.All(products, p => Assert.Equal((1, shop.Clock.Now, shop.Clock.Now.AddSeconds(-1)), (p.Version, p.UpdatedAt, p.CreatedAt)));
        Assert.Equal(1, (await context.Balances.SingleAsync()).Version);
        Assert.Equal(1, (await context.CouponEvents.SingleAsync()).Version);
        var used = await context.Coupons.SingleAsync();
        Assert.Equal((CouponStatus.Used, shop.Clock.Now), (used.Status, used.UsedAt));
        Assert.Empty(await shop.AuditAsync());
    }

    [Fact]
    public async Task An_order_that_the_balance_does_not_cover_is_recorded_as_failed_and_takes_nothing()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync(balance: 299);
        var tea = await shop.AddProductAsync(price: 300, stock: 5);
        var coupon = await shop.AddCouponAsync(user, DiscountType.FixedAmount, value: 300);

        var refusal = await Assert.ThrowsAsync<InsufficientBalanceException>(() => shop.Orders.CheckoutAsync(user, [new(tea, 2)], coupon, null, default));

        Assert.Equal((300, 299, "INSUFFICIENT_BALANCE"), (refusal.Required, refusal.Available, refusal.Code));
        await using var context = shop.CreateContext();
        var order = await context.Orders.Include(o => o.OrderProducts).Include(o => o.Payment).SingleAsync();
        Assert.Equal((refusal.OrderId, OrderStatus.Failed, 600, 300, 300), (order.Id, order.Status, order.TotalAmount, order.DiscountAmount, order.FinalAmount));
        Assert.Equal((PaymentStatus.Failed, 300, 299, 299, "INSUFFICIENT_BALANCE"), (order.Payment!.Status, order.Payment.Amount, order.Payment.BalanceBefore, order.Payment.BalanceAfter, order.Payment.FailureReason));
        Assert.Equal((tea, 2), (order.OrderProducts.Single().ProductId, order.OrderProducts.Single().Quantity));
        Assert.Equal(5, (await context.Products.SingleAsync()).StockQuantity);
        Assert.Equal(299, (await context.Balances.SingleAsync()).CurrentBalance);
        Assert.Equal(CouponStatus.Available, (await context.Coupons.SingleAsync()).Status);
        Assert.Empty(await context.BalanceTransactions.ToListAsync());
        Assert.Empty(await context.DataTransfers.ToListAsync());
        Assert.Empty(await shop.AuditAsync());
    }

    [Fact]
    public async Task A_coupon_can_pay_for_everything()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync(balance: 0);
        var tea = await shop.AddProductAsync(price: 300);
        var coupon = await shop.AddCouponAsync(user, DiscountType.FixedAmount, value: 1_000);

        var order = await shop.Orders.CheckoutAsync(user, [new(tea, 3)], coupon, null, default);

        Assert.Equal((900, 900, 0), (order.TotalAmount, order.DiscountAmount, order.FinalAmount));
        Assert.Empty(await shop.ReadAsync(c => c.BalanceTransactions.ToListAsync()));
        Assert.Empty(await shop.AuditAsync());
    }

    [Fact]
    public async Task Status_changes_are_published_after_the_commit_in_order()
    {
        var published = new RecordingPublisher();
        await using var shop = await TestShop.StartAsync(configure: s => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<IOrderStatusPublisher>(s, published));
        var user = await shop.AddUserAsync(balance: 300);
        var tea = await shop.AddProductAsync(price: 300);

        var order = await shop.Orders.CheckoutAsync(user, [new(tea, 1)], null, null, default);
        var refusal = await Assert.ThrowsAsync<InsufficientBalanceException>(() => shop.Orders.CheckoutAsync(user, [new(tea, 1)], null, null, default));

        await shop.StopWritingAsync();
        Assert.Equal(
            [
                new OrderStatusChange(order.Id, user, null, OrderStatus.Completed, shop.Clock.Now, 0),
                new OrderStatusChange(refusal.OrderId!.Value, user, null, OrderStatus.Failed, shop.Clock.Now, 0),
            ],
            published.Changes);
    }

    private sealed class RecordingPublisher : IOrderStatusPublisher
    {
        public List<OrderStatusChange> Changes { get; } = [];

        public ValueTask PublishAsync(OrderStatusChange change, CancellationToken cancellationToken)
        {
            Changes.Add(change);
            return ValueTask.CompletedTask;
        }
    }
}
