namespace GraphCommerce.Bench.Shops;

/// <summary>What the whole service does on the embedded database, with the load on the same machine.</summary>
internal static class SqliteBench
{
    private const int Connections = 64;
    private const int Users = 1000;
    private const int Products = 5000;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(10);

    public static async Task<int> RunCheckoutsAsync()
    {
        var folder = Directory.CreateTempSubdirectory("graphcommerce-bench-");
        try
        {
            var settings = ServerProcess.Sqlite(folder.FullName);
            await ServerProcess.RunAsync(settings, "seed", "--products", $"{Products}", "--users", $"{Users}");
            await using var server = await ServerProcess.StartAsync(settings);
            var requests = new CheckoutRequests([.. Enumerable.Range(1, Users)], [.. Enumerable.Range(1, Products)], maximumLines: 1);
            await HttpLoad.RunAsync(server.Port, "/graphql", Connections, s_warmUp, requests.Next, _ => true);
            var completed = await HttpLoad.RunAsync(server.Port, "/graphql", Connections, s_duration, requests.Next, CheckoutRequests.IsCompleted);
            var summary = (await server.StopAsync()).First(line => line.Contains("write path stopped", StringComparison.Ordinal));
            Console.WriteLine(
                $"{completed.PerSecond:0} COMPLETED checkouts a second at {Connections} connections, {completed.BadAnswers / s_duration.TotalSeconds:0} refused a second");
            Console.WriteLine(summary.Trim());
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
