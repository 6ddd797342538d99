using GraphCommerce.Data.Products;
using GraphCommerce.Data.Tests.Support;

namespace GraphCommerce.Data.Tests.Commands;

public sealed class RestockTests
{
    [Fact]
    public async Task A_delivery_is_added_once_and_what_was_sold_out_can_be_bought_again()
    {
        await using var shop = await TestShop.StartAsync();
        var administrator = await shop.AddUserAsync(balance: 1_000);
        var tea = await shop.AddProductAsync(stock: 1);
        await shop.Orders.CheckoutAsync(administrator, [new(tea, 1)], null, null, default);

        var restocked = await shop.Get<ProductService>().RestockAsync(administrator, tea, 5, "d", default);
        await shop.Get<ProductService>().RestockAsync(administrator, tea, 5, "d", default);

        Assert.Equal((5, ProductStatus.Active), (restocked.StockQuantity, restocked.Status));
        await shop.Orders.CheckoutAsync(administrator, [new(tea, 5)], null, null, default);
        await Assert.ThrowsAsync<InsufficientStockException>(() => shop.Orders.CheckoutAsync(administrator, [new(tea, 1)], null, null, default));
        Assert.Empty(await shop.AuditAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public async Task A_delivery_that_cannot_be_changes_nothing(int quantity)
    {
        await using var shop = await TestShop.StartAsync();
        var administrator = await shop.AddUserAsync();
        var tea = await shop.AddProductAsync(stock: 1);
        var before = await shop.DumpAsync();

        var refusal = await Assert.ThrowsAsync<InvalidStockQuantityException>(() => shop.Get<ProductService>().RestockAsync(administrator, tea, quantity, "d", default));
        await Assert.ThrowsAsync<ProductNotFoundException>(() => shop.Get<ProductService>().RestockAsync(administrator, 4_711, 1, null, default));

        Assert.Equal((tea, quantity, int.MaxValue - 1), (refusal.ProductId, refusal.Quantity, refusal.Maximum));
        Assert.Equal(before, await shop.DumpAsync());
    }
}
