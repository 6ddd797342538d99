using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Tests.Support;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Tests.Commands;

/// <summary>Each refusal names what it is about, and leaves the database as it was.</summary>
public sealed class CheckoutRefusalTests : IAsyncLifetime
{
    private TestShop _shop = null!;
    private long _user;
    private long _tea;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.StartAsync(new() { ["Order:MaximumLines"] = "3", ["Order:MaximumQuantity"] = "50" });
        _user = await _shop.AddUserAsync(balance: 1_000_000);
        _tea = await _shop.AddProductAsync(price: 300, stock: 5);
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task An_order_without_lines() => await RefusedAsync<EmptyOrderException>([]);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(51)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public async Task A_quantity_that_cannot_be_ordered(int quantity)
    {
        var refusal = await RefusedAsync<InvalidQuantityException>([new(_tea, quantity)]);
        Assert.Equal((_tea, quantity, 50), (refusal.ProductId, refusal.Quantity, refusal.Maximum));
    }

    [Fact]
    public async Task Lines_of_one_product_are_summed_before_they_are_judged()
    {
        var refusal = await RefusedAsync<InvalidQuantityException>([new(_tea, 50), new(_tea, 1)]);
        Assert.Equal(51, refusal.Quantity);
        Assert.Equal((_tea, 6, 5), Of(await RefusedAsync<InsufficientStockException>([new(_tea, 4), new(_tea, 2)])));
    }

    [Fact]
    public async Task More_products_than_an_order_holds()
    {
        var error = await RefusedAsync<TooManyOrderLinesException>([new(1, 1), new(2, 1), new(3, 1), new(4, 1)]);
        Assert.Equal((4, 3, "An order has at most 3 different products."), (error.LineCount, error.Maximum, error.Message));
    }

    [Theory]
    [InlineData(4_711)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public async Task A_product_that_does_not_exist(long id)
        => Assert.Equal(id, (await RefusedAsync<ProductNotFoundException>([new(_tea, 1), new(id, 1)])).ProductId);

    [Fact]
    public async Task A_product_that_is_not_for_sale()
    {
        var inactive = await _shop.AddProductAsync(status: ProductStatus.Inactive);
        Assert.Equal(inactive, (await RefusedAsync<ProductNotAvailableException>([new(_tea, 1), new(inactive, 1)])).ProductId);
    }

    [Fact]
    public async Task A_product_that_is_sold_out()
    {
        var soldOut = await _shop.AddProductAsync(stock: 0);
        Assert.Equal((soldOut, 1, 0), Of(await RefusedAsync<InsufficientStockException>([new(_tea, 1), new(soldOut, 1)])));
    }

    [Fact]
    public async Task A_total_past_what_an_order_holds()
    {
        var dear = await _shop.AddProductAsync(price: int.MaxValue, stock: 50);
        await RefusedAsync<OrderAmountOverflowException>([new(dear, 1), new(_tea, 1)]);
        await RefusedAsync<OrderAmountOverflowException>([new(dear, 50)]);
    }

    [Fact]
    public async Task A_coupon_that_is_somebody_elses_or_nobodys()
    {
        var foreign = await _shop.AddCouponAsync(await _shop.AddUserAsync());
        Assert.Equal(foreign, (await RefusedAsync<CouponNotFoundException>([new(_tea, 1)], foreign)).CouponId);
        Assert.Equal(4_711, (await RefusedAsync<CouponNotFoundException>([new(_tea, 1)], 4_711)).CouponId);
    }

    [Fact]
    public async Task A_coupon_that_was_used()
    {
        var coupon = await _shop.AddCouponAsync(_user);
        await _shop.Orders.CheckoutAsync(_user, [new(_tea, 1)], coupon, null, default);
        Assert.Equal(coupon, (await RefusedAsync<CouponNotUsableException>([new(_tea, 1)], coupon)).CouponId);
    }

    [Fact]
    public async Task A_coupon_whose_time_is_over()
    {
        var coupon = await _shop.AddCouponAsync(_user);
        _shop.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(coupon, (await RefusedAsync<CouponNotUsableException>([new(_tea, 1)], coupon)).CouponId);
    }

    [Fact]
    public async Task An_order_too_small_for_its_coupon()
    {
        var coupon = await _shop.AddCouponAsync(_user, minimum: 601);
        var refusal = await RefusedAsync<MinimumOrderAmountException>([new(_tea, 2)], coupon);
        Assert.Equal((601, 600), (refusal.MinimumOrderAmount, refusal.TotalAmount));
    }

    [Fact]
    public async Task A_user_who_is_not_active()
    {
        _user = await _shop.AddUserAsync(balance: 1_000, status: UserStatus.Suspended);
        await RefusedAsync<UserNotActiveException>([new(_tea, 1)]);
        _user = 4_711;
        await RefusedAsync<UserNotActiveException>([new(_tea, 1)]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(256)]
    public async Task An_idempotency_key_that_is_none(int length)
        => await RefusedAsync<InvalidIdempotencyKeyException>([new(_tea, 1)], key: new string('k', length));

    private static (long ProductId, int Requested, int Available) Of(InsufficientStockException refusal)
        => (refusal.ProductId, refusal.Requested, refusal.Available);

    private async Task<TRefusal> RefusedAsync<TRefusal>(OrderLine[] items, long? couponId = null, string? key = null)
        where TRefusal : DomainException
    {
        var before = await _shop.DumpAsync();
        var refusal = await Assert.ThrowsAsync<TRefusal>(() => _shop.Orders.CheckoutAsync(_user, items, couponId, key, default));
        Assert.Equal(before, await _shop.DumpAsync());
        return refusal;
    }
}
