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

        // The stream's headers may come before its topic is subscribed to, so that the first checkout may go unseen.
        var seen = changes.MoveNextAsync().AsTask();
        var bought = new List<long?>();
        while (!seen.IsCompleted)
        {
            bought.Add((await ShopClient.SendAsync(shop.Servers[1].Url, Purchase.Checkout(1, $"watched-{bought.Count}", 1), limit.Token)).Id);
            await Task.WhenAny(seen, Task.Delay(1000, limit.Token));
        }

        Assert.True(await seen);
        var change = changes.Current["onMyOrdersChanged"]!;
        Assert.Equal("COMPLETED", (string?)change["status"]);
        Assert.Contains(Purchase.KeyOf((string)change["order"]!["id"]!), bought);
    }
}
