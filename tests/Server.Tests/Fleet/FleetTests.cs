namespace Server.Tests.Fleet;

public sealed class FleetTests
{
    [Fact]
    public async Task Two_servers_that_start_at_once_on_an_empty_database_migrate_it_once()
    {
        await using var shop = await FleetShop.CreateAsync();

        await Task.WhenAll(shop.StartServerAsync(), shop.StartServerAsync());

        var applied = await shop.QueryAsync("SELECT MigrationId FROM __EFMigrationsHistory");
        Assert.NotEmpty(applied);
        Assert.Equal(applied.Distinct(), applied);
        Assert.Equal(0, await shop.CountAsync("`order`"));
        foreach (var server in shop.Servers)
        {
            Assert.Equal("Healthy", await server.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
        }
    }

    [Fact]
    public async Task Two_servers_sell_a_product_out_and_not_one_more()
    {
        const int stock = 400;
        await using var shop = await StartTwoAsync(products: 1, stock);

        var answers = await Task.WhenAll(Enumerable.Range(1, FleetShop.Users).Select(user => Task.Run(() => BuyUntilRefusedAsync(shop, user))));

        Assert.All(answers, a => Assert.Equal("InsufficientStockError", a[^1].Refusal));
        Assert.Equal(stock, answers.SelectMany(a => a).Where(a => a.Id is not null).Select(a => a.Id).Distinct().Count());
        Assert.Equal(["0\tOUT_OF_STOCK"], await shop.QueryAsync("SELECT stock_quantity, status FROM product"));
        Assert.Equal(stock, await shop.CountAsync("`order` WHERE status = 'COMPLETED'"));
        await shop.AssertNoViolationsAsync();
    }

    [Fact]
    public async Task The_same_key_sent_to_two_servers_at_once_is_answered_once()
    {
        await using var shop = await StartTwoAsync(products: 20, stock: 1000);

        for (var i = 1; i <= 100; i++)
        {
            var purchase = Purchase.Checkout(1 + i % FleetShop.Users, $"same-{i}", 1 + i % 20);
            var answers = await Task.WhenAll(shop.Servers.Select(server => ShopClient.SendAsync(server.Url, purchase)));
            Assert.All(answers, answer => Assert.Equal(answers[0].Id, answer.Id));
            Assert.NotNull(answers[0].Id);
        }

        Assert.Equal(100, await shop.CountAsync("`order`"));
        await shop.AssertNoViolationsAsync();
    }

    [Fact]
    public async Task Orders_that_wait_too_long_fail_once_though_two_servers_look_for_them()
    {
        await using var shop = await FleetShop.CreateAsync();
        (string, string)[] settings = [("Order__PendingExpiry", "00:00:02")];
        await Task.WhenAll(shop.StartServerAsync(settings), shop.StartServerAsync(settings));
        await shop.FillAsync(products: 5, stock: 1000, couponEvents: 1);
        var placed = await Task.WhenAll(Enumerable.Range(0, 150).Select(i =>
            ShopClient.SendAsync(shop.Servers[i % 2].Url, Purchase.Place(1 + i % FleetShop.Users, $"waits-{i}", 1 + i % 5))));
        Assert.All(placed, order => Assert.NotNull(order.Id));

        for (var attempt = 0; attempt < 1_200 && await shop.CountAsync("`order` WHERE status = 'PENDING'") > 0; attempt++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(150, await shop.CountAsync("`order` WHERE status = 'FAILED'"));
        Assert.Equal(["5000"], await shop.QueryAsync("SELECT SUM(stock_quantity) FROM product"));
        await shop.AssertNoViolationsAsync();
    }

    private static async Task<FleetShop> StartTwoAsync(int products, int stock)
    {
        var shop = await FleetShop.CreateAsync();
        await Task.WhenAll(shop.StartServerAsync(), shop.StartServerAsync());
        await shop.FillAsync(products, stock, couponEvents: 1);
        return shop;
    }

    private static async Task<List<ShopAnswer>> BuyUntilRefusedAsync(FleetShop shop, int user)
    {
        var answers = new List<ShopAnswer>();
        do
        {
            answers.Add(await ShopClient.SendAsync(shop.Servers[user % 2].Url, Purchase.Checkout(user, $"{user}-{answers.Count}", 1)));
            Assert.True(answers[^1].IsKnown, answers[^1].Fault);
        }
        while (answers[^1].Refusal is null);
        return answers;
    }
}
