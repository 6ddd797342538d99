using Xunit.Abstractions;

namespace Server.Tests.Fleet;

public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 10;
    private const int Products = 20;
    private const int CouponEvents = 200;

    [Fact]
    public async Task A_server_killed_again_and_again_loses_nothing_that_it_acknowledged()
    {
        await using var shop = await FleetShop.StartAsync(Products, couponEvents: CouponEvents);
        var random = CreateRandom(out var seed);
        using var load = new ShoppingLoad(shop.Servers[0].Url, seed, Products, CouponEvents);
        load.Start();
        for (var i = 0; i < Kills; i++)
        {
            await KeepBusyAsync(load, random);
            shop.Servers[^1].Kill();
            load.Server = (await shop.StartServerAsync()).Url;
        }

        await FinishAsync(shop, load);
    }

    [Fact]
    public async Task A_database_killed_again_and_again_loses_nothing_that_the_server_acknowledged()
    {
        await using var shop = await FleetShop.StartAsync(Products, couponEvents: CouponEvents);
        var random = CreateRandom(out var seed);
        using var load = new ShoppingLoad(shop.Servers[0].Url, seed, Products, CouponEvents);
        load.Start();
        for (var i = 0; i < Kills; i++)
        {
            await KeepBusyAsync(load, random);
            shop.Database.Kill();
            await Task.Delay(random.Next(300));
            await shop.Database.RestartAsync();
        }

        await FinishAsync(shop, load);
    }

    private Random CreateRandom(out int seed)
    {
        seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        return new Random(seed);
    }

    private static async Task KeepBusyAsync(ShoppingLoad load, Random random)
    {
        await load.WaitForMoreAsync(50);
        await Task.Delay(random.Next(500, 1000));
    }

    private async Task FinishAsync(FleetShop shop, ShoppingLoad load)
    {
        await load.WaitForMoreAsync(50);
        await load.StopAsync();
        output.WriteLine($"{load.Count} acknowledged");
        await shop.AssertAgreeAsync(load);
    }
}
