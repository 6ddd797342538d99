using System.Diagnostics;
using Xunit.Abstractions;

namespace Server.Tests.Fleet;

[Trait("Category", "Generated")]
public sealed class AbortTests(ITestOutputHelper output)
{
    private const int Products = 20;
    private const int Clients = 32;
    private const int AbortsOfEach = 100;

    [Fact]
    public async Task Clients_that_hang_up_leave_no_transaction_open_and_no_lock_held()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        await using var shop = await FleetShop.StartAsync(Products);
        var server = shop.Servers[0].Url;
        await MeasureAsync(server, "warm-up");
        var before = await MeasureAsync(server, "before");

        using var load = new ShoppingLoad(server, seed, Products, couponEvents: 0);
        load.Start();
        var aborted = (await Task.WhenAll(Enumerable.Range(1, Clients).Select(client => Task.Run(() => AbortAsync(server, client, seed))))).SelectMany(p => p).ToList();
        await load.StopAsync();

        Assert.Equal(Clients * AbortsOfEach, aborted.Count);
        await AssertNothingIsOpenAsync(shop);
        await AssertAsFastAsync(server, before);
        await AssertAnsweredOnceAsync(server, aborted.Where((_, i) => i % 20 == 0));
        await shop.AssertNoViolationsAsync();
    }

    /// <summary>Sends mutations and queries and hangs up after a random moment; gives the mutations that were not answered by then.</summary>
    private static async Task<List<Purchase>> AbortAsync(Uri server, int client, int seed)
    {
        var random = new Random(seed + client);
        var unanswered = new List<Purchase>();
        for (var i = 0; unanswered.Count < AbortsOfEach; i++)
        {
            var user = random.Next(1, FleetShop.Users + 1);
            var key = $"abort-{client}-{i}";
            var purchase = random.Next(3) switch
            {
                0 => Purchase.Charge(user, key, random.Next(1, 100)),
                1 => Purchase.Place(user, key, random.Next(1, Products + 1)),
                _ => Purchase.Checkout(user, key, random.Next(1, Products / 2), random.Next(Products / 2, Products + 1)),
            };
            using var hangUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.NextDouble() * 30));
            if (!(await ShopClient.SendAsync(server, purchase, hangUp.Token)).IsKnown)
            {
                unanswered.Add(purchase);
            }

            using var hangUpReading = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.NextDouble() * 10));
            try
            {
                await ShopClient.ExecuteAsync(server, user, "{ me { orders(first: 20) { nodes { id orderProducts { product { name } } } } } }", hangUpReading.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException or IOException)
            {
                // As intended.
            }
        }

        return unanswered;
    }

    private static async Task AssertNothingIsOpenAsync(FleetShop shop)
    {
        await Task.Delay(1500);
        foreach (var found in new[]
        {
            "SELECT trx_mysql_thread_id, trx_state, trx_started, trx_query FROM information_schema.innodb_trx WHERE trx_started < NOW() - INTERVAL 1 SECOND",
            "SELECT * FROM information_schema.innodb_lock_waits",
            "SELECT id, command, time, info FROM information_schema.processlist WHERE command NOT IN ('Sleep', 'Daemon') AND time > 1",
        })
        {
            // What the server is still about ends in its own time; what was left behind stays.
            var rows = await shop.QueryAsync(found);
            for (var attempt = 0; attempt < 20 && rows.Count > 0; attempt++)
            {
                await Task.Delay(500);
                rows = await shop.QueryAsync(found);
            }

            Assert.Empty(rows);
        }
    }

    /// <summary>Whoever hung up and asks again gets one answer, and always the same.</summary>
    private static async Task AssertAnsweredOnceAsync(Uri server, IEnumerable<Purchase> purchases)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        foreach (var purchase in purchases)
        {
            var first = await ShopClient.SendUntilAnsweredAsync(() => server, purchase, limit.Token);
            var second = await ShopClient.SendUntilAnsweredAsync(() => server, purchase, limit.Token);
            Assert.NotNull(first.Id);
            Assert.Equal(first.Id, second.Id);
        }
    }

    /// <summary>What is held for ever slows the service down for ever; other work on the machine does not.</summary>
    private async Task AssertAsFastAsync(Uri server, double before)
    {
        var (after, limit) = (0d, Stopwatch.GetTimestamp() + 120 * Stopwatch.Frequency);
        for (var i = 0; after < before / 2; i++)
        {
            Assert.True(Stopwatch.GetTimestamp() < limit, $"{before:0}/s before, {after:0}/s after");
            after = await MeasureAsync(server, $"after-{i}");
            output.WriteLine($"{before:0}/s before, {after:0}/s after");
        }
    }

    /// <summary>Checkouts a second by all customers over a second and a half.</summary>
    private static async Task<double> MeasureAsync(Uri server, string name)
    {
        var begin = Stopwatch.GetTimestamp();
        var duration = TimeSpan.FromSeconds(1.5);
        var counts = await Task.WhenAll(Enumerable.Range(1, FleetShop.Users).Select(user => Task.Run(async () =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(begin) < duration; count++)
            {
                Assert.NotNull((await ShopClient.SendAsync(server, Purchase.Checkout(user, $"{name}-{count}", 1 + count % Products))).Id);
            }

            return count;
        })));
        return counts.Sum() / duration.TotalSeconds;
    }
}
