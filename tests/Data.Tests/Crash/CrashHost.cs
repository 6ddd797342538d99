using System.Globalization;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Tests.Support;
using GraphCommerce.Databases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GraphCommerce.Data.Tests.Crash;

/// <summary>
/// The process that gets killed (<c>dotnet exec Data.Tests.dll CONNECTION_STRING USERS PRODUCTS</c>): customers check out as fast as they can, and each order that was
/// acknowledged is told on the standard output, as user, key and order.
/// </summary>
internal static class CrashHost
{
    public static async Task<int> Main(string[] args)
    {
        if (args.Length != 3)
        {
            return 2;
        }

        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(TestDatabase.SettingsOf(args[0]))
            .Build();
        await using var services = new ServiceCollection().AddCommerceData(configuration).BuildServiceProvider();
        await services.GetRequiredService<CommandQueue>().StartAsync(default);
        var orders = services.GetRequiredService<OrderService>();
        var (users, products) = (int.Parse(args[1], CultureInfo.InvariantCulture), int.Parse(args[2], CultureInfo.InvariantCulture));
        await Task.WhenAll(Enumerable.Range(1, users).Select(user => Task.Run(() => ShopAsync(orders, user, products))));
        return 0;
    }

    private static async Task ShopAsync(OrderService orders, int user, int products)
    {
        for (var i = 0; ; i++)
        {
            var key = $"{user}-{i}";
            var order = await orders.CheckoutAsync(user, [new((i % products) + 1, 1), new(((i + user) % products) + 1, 1)], null, key, default);
            Console.Out.WriteLine($"{user} {key} {order.Id}");
        }
    }
}
