using System.Diagnostics;
using System.Globalization;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Crash;

public sealed class CrashTests
{
    private const int Users = 8;
    private const int Products = 5;

    [Fact]
    public async Task A_killed_process_loses_nothing_that_it_acknowledged_and_half_does_nothing()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        for (var i = 0; i < Users; i++)
        {
            await shop.AddUserAsync(balance: 100_000_000);
        }

        for (var i = 0; i < Products; i++)
        {
            await shop.AddProductAsync(price: 100, stock: 1_000_000);
        }

        var acknowledged = new List<(long User, string Key, long OrderId)>();
        foreach (var count in new[] { 100, 250 })
        {
            acknowledged = await RunAndKillAsync(shop.ConnectionString, count);
            Assert.InRange(acknowledged.Count, count, int.MaxValue);
            var found = await shop.ReadAsync(c => c.Orders.Where(o => o.Status == OrderStatus.Completed).Select(o => o.Id).ToListAsync());
            Assert.Empty(acknowledged.Select(a => a.OrderId).Except(found));
            Assert.Empty(await shop.AuditAsync());
        }

        // Whoever asks again gets the order that was acknowledged, and no other.
        var before = await shop.DumpAsync();
        await shop.StartWritingAsync();
        foreach (var (user, key, orderId) in acknowledged.TakeLast(20))
        {
            var i = int.Parse(key.Split('-')[1], CultureInfo.InvariantCulture);
            var order = await shop.Orders.CheckoutAsync(
                user, [new((i % Products) + 1, 1), new(((i + user) % Products) + 1, 1)], null, key, default);
            Assert.Equal(orderId, order.Id);
        }

        Assert.Equal(before, await shop.DumpAsync());
    }

    private static async Task<List<(long User, string Key, long OrderId)>> RunAndKillAsync(string connectionString, int count)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "exec", typeof(CrashHost).Assembly.Location, connectionString, $"{Users}", $"{Products}" })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var acknowledged = new List<(long, string, long)>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            // A last line may be torn by the kill: it was then not acknowledged.
            if (line.Split(' ') is [var user, var key, var order] && long.TryParse(order, CultureInfo.InvariantCulture, out var orderId))
            {
                acknowledged.Add((long.Parse(user, CultureInfo.InvariantCulture), key, orderId));
            }

            if (acknowledged.Count == count)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync();
        Assert.Equal("", await errors);
        return acknowledged;
    }
}
