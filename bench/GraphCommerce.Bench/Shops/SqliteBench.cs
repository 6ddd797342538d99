using GraphCommerce.Bench.Comparisons;

namespace GraphCommerce.Bench.Shops;

/// <summary>What the whole service does on the embedded database, with the load on the same machine.</summary>
internal static class SqliteBench
{
    private const int Connections = 64;
    private const int Users = 1000;
    private const int Products = 5000;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(10);

    public static Task<int> RunCheckoutsAsync() => WithShopAsync(async server =>
    {
        var requests = new CheckoutRequests([.. Enumerable.Range(1, Users)], [.. Enumerable.Range(1, Products)], maximumLines: 1);
        await HttpLoad.RunAsync(server.Port, "/graphql", Connections, s_warmUp, requests.Next, _ => true);
        var completed = await HttpLoad.RunAsync(server.Port, "/graphql", Connections, s_duration, requests.Next, CheckoutRequests.IsCompleted);
        var summary = (await server.StopAsync()).First(line => line.Contains("command queue stopped", StringComparison.Ordinal));
        Console.WriteLine(
            $"{completed.PerSecond:0} COMPLETED checkouts a second at {Connections} connections, {completed.BadAnswers / s_duration.TotalSeconds:0} refused a second");
        Console.WriteLine(summary.Trim());
    });

    public static Task<int> RunPagesAsync() => WithShopAsync(async server =>
    {
        var pages = new PageWorkload();
        await pages.StartAsync(server.Port);
        await HttpLoad.RunAsync(server.Port, "/graphql", Connections, s_warmUp, pages.NextRequest, _ => true);
        var read = await HttpLoad.RunAsync(server.Port, "/graphql", Connections, s_duration, pages.NextRequest, pages.IsGood);
        Console.WriteLine($"{read.PerSecond:0} {pages.Description} a second at {Connections} connections, {read.BadAnswers} bad answers");
    });

    private static async Task<int> WithShopAsync(Func<ServerProcess, Task> measureAsync)
    {
        var folder = Directory.CreateTempSubdirectory("graphcommerce-bench-");
        try
        {
            var settings = ServerProcess.Sqlite(folder.FullName);
            await ServerProcess.RunAsync(settings, "seed", "--products", $"{Products}", "--users", $"{Users}");
            await using var server = await ServerProcess.StartAsync(settings);
            await measureAsync(server);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
