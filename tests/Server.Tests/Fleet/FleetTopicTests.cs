namespace Server.Tests.Fleet;

public sealed class FleetTopicTests
{
    [Fact]
    public async Task A_subscriber_of_one_server_sees_a_checkout_on_the_other()
    {
        await using var shop = await FleetShop.CreateAsync(withRedis: true);
        await Task.WhenAll(shop.StartServerAsync(), shop.StartServerAsync());
        await shop.FillAsync(products: 1, stock: 100, couponEvents: 1);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var changes = ShopClient
            .SubscribeAsync(shop.Servers[0].Url, 1, "subscription { onMyOrdersChanged { status order { id finalAmount } } }", limit.Token)
            .GetAsyncEnumerator(limit.Token);
        Assert.True(await changes.MoveNextAsync());
        await Task.Delay(500);

        var bought = await ShopClient.SendAsync(shop.Servers[1].Url, Purchase.Checkout(1, "watched", 1));

        Assert.True(await changes.MoveNextAsync());
        var change = changes.Current["onMyOrdersChanged"]!;
        Assert.Equal("COMPLETED", (string?)change["status"]);
        Assert.Equal(bought.Id, Purchase.KeyOf((string)change["order"]!["id"]!));
    }
}
