using Xunit.Abstractions;

namespace Server.Tests.Fleet;

[Trait("Category", "Generated")]
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 10;
    private const int Products = 20;
    private const int CouponEvents = 200;

    [Fact]
    public Task A_server_killed_again_and_again_loses_nothing_that_it_acknowledged() => KillAgainAndAgainAsync(async (shop, load, _) =>
    {
        shop.Servers[^1].Kill();
        load.Server = (await shop.StartServerAsync()).Url;
    });

    [Fact]
    public Task A_database_killed_again_and_again_loses_nothing_that_the_server_acknowledged() => KillAgainAndAgainAsync(async (shop, _, random) =>
    {
        shop.Database.Kill();
        await Task.Delay(random.Next(300));
        await shop.Database.RestartAsync();
    });

    private async Task KillAgainAndAgainAsync(Func<FleetShop, ShoppingLoad, Random, Task> killAndRestart)
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var shop = await FleetShop.StartAsync(Products, couponEvents: CouponEvents);
        using var load = new ShoppingLoad(shop.Servers[0].Url, seed, Products, CouponEvents);
        load.Start();
        for (var i = 0; i < Kills; i++)
        {
            await load.WaitForMoreAsync(50);
            await Task.Delay(random.Next(500, 1000));
            await killAndRestart(shop, load, random);
        }

        await load.WaitForMoreAsync(50);
        await load.StopAsync();
        output.WriteLine($"{load.Count} acknowledged");
        await shop.AssertAgreeAsync(load);
    }
}
