using GraphCommerce.Data.Statistics;
using GraphCommerce.Data.Tests.Support;

namespace GraphCommerce.Data.Tests.Reading;

public sealed class PopularProductsTests
{
    [Fact]
    public async Task Products_rank_by_quantity_then_amount_then_id_with_one_statement()
    {
        await using var shop = await TestShop.StartAsync();
        var user = await shop.AddUserAsync(balance: 1_000_000);
        long[] products = [await shop.AddProductAsync(price: 10, stock: 100), await shop.AddProductAsync(price: 30, stock: 100), await shop.AddProductAsync(price: 30, stock: 100), await shop.AddProductAsync(price: 5, stock: 100), await shop.AddProductAsync(price: 5, stock: 100)];
        await BuyAsync(4, 99);
        shop.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromMicroseconds(1));
        await BuyAsync(0, 4);
        await BuyAsync(1, 2);
        await BuyAsync(2, 2);
        await BuyAsync(1, 2);
        await BuyAsync(2, 2);
        await BuyAsync(3, 7);
        var pending = await shop.Orders.PlaceAsync(user, [new(products[0], 50)], null, null, default);
        var refunded = await shop.Orders.CheckoutAsync(user, [new(products[1], 50)], null, null, default);
        await shop.Orders.RefundAsync(user, refunded.Id, null, default);
        shop.Commands.Reset();

        var ranking = await shop.Get<StatisticsService>().GetPopularProductsAsync(days: 3, top: 4, default);

        Assert.Equal([new(1, products[3], 7, 35), new(2, products[1], 4, 120), new(3, products[2], 4, 120), new(4, products[0], 4, 40)], ranking);
        Assert.Single(shop.Commands.Statements);
        Assert.Equal(products[4], (await shop.Get<StatisticsService>().GetPopularProductsAsync(days: 4, top: 1, default)).Single().ProductId);
        Assert.NotEqual(refunded.Id, pending.Id);

        Task BuyAsync(int product, int quantity) => shop.Orders.CheckoutAsync(user, [new(products[product], quantity)], null, null, default);
    }

    [Fact]
    public async Task An_empty_shop_has_no_ranking()
    {
        await using var shop = await TestShop.StartAsync();
        Assert.Empty(await shop.Get<StatisticsService>().GetPopularProductsAsync(3, 5, default));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(366, 5)]
    [InlineData(3, 0)]
    [InlineData(3, 101)]
    [InlineData(int.MinValue, int.MaxValue)]
    public async Task A_ranking_has_bounds(int days, int top)
    {
        await using var shop = await TestShop.StartAsync();
        await Assert.ThrowsAsync<InvalidRankingException>(() => shop.Get<StatisticsService>().GetPopularProductsAsync(days, top, default));
    }
}
