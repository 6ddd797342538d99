using System.Diagnostics;
using GraphCommerce.Bench.Handwritten;
using GraphCommerce.Bench.Shops;

namespace GraphCommerce.Bench.Comparisons;

/// <summary>
/// The service against the same work by hand-written SQL through MySqlConnector, in turn on one MariaDB, with all of it on one machine. The ratio printed last is
/// the geometric mean of the ratios at the three numbers of connections.
/// </summary>
internal sealed class ComparisonBench(IWorkload workload)
{
    private static readonly int[] s_connections = [8, 32, 128];
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(20);
    private readonly Dictionary<int, (Side Ours, Side ByHand)> _sides = s_connections.ToDictionary(c => c, _ => (new Side(), new Side()));

    public async Task<int> RunAsync(int rounds, TimeSpan duration)
    {
        await using var shop = await ShopDatabase.CreateAsync(workload.Users, workload.Products);
        await workload.InitializeAsync(shop);
        await using var server = await ServerProcess.StartAsync(shop.Settings);
        await workload.StartAsync(server.Port);
        Console.WriteLine($"{workload.Description}; innodb_flush_log_at_trx_commit=1; median of {rounds} rounds of {duration.TotalSeconds} s");
        await RunOursAsync(shop, server, 32, s_warmUp);
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var connections in s_connections)
            {
                var (ours, byHand) = _sides[connections];
                await MeasureAsync(shop, server, ours, duration, () => RunOursAsync(shop, server, connections, duration));
                await MeasureAsync(shop, server, byHand, duration, () => RunByHandAsync(shop, connections, duration));
            }
        }

        Print();
        var lines = await server.StopAsync();
        Console.WriteLine(lines.FirstOrDefault(line => line.Contains("command queue stopped", StringComparison.Ordinal))?.Trim());
        Console.WriteLine((await ServerProcess.RunAsync(shop.Settings, "audit")).Trim());
        Console.WriteLine($"ratio {Math.Exp(_sides.Values.Average(s => Math.Log(s.Ours.Rate / s.ByHand.Rate))):0.00}");
        return 0;
    }

    private async Task<double> RunOursAsync(ShopDatabase shop, ServerProcess server, int connections, TimeSpan duration)
    {
        await workload.BeginAsync(shop);
        var load = await HttpLoad.RunAsync(server.Port, "/graphql", connections, duration, workload.NextRequest, workload.IsGood);
        return load.BadAnswers == 0 ? load.PerSecond : throw new InvalidOperationException($"{load.BadAnswers} answers were bad, such as: {load.BadAnswer}");
    }

    private async Task<double> RunByHandAsync(ShopDatabase shop, int connections, TimeSpan duration)
    {
        await workload.BeginAsync(shop);
        return await Sessions.RunAsync(shop.ConnectionString, connections, duration, workload.PrepareAsync);
    }

    private static async Task MeasureAsync(ShopDatabase shop, ServerProcess server, Side side, TimeSpan duration, Func<Task<double>> run)
    {
        var statements = await shop.CountStatementsAsync();
        var (serverTime, databaseTime) = (ProcessorTime(server.ProcessId), ProcessorTime(shop.ProcessId));
        var rate = await run();

        // What the warm-up cost counts, and so do its units.
        var units = rate * (duration * 1.25).TotalSeconds;
        side.Add(
            rate,
            (await shop.CountStatementsAsync() - statements) / units,
            (ProcessorTime(server.ProcessId) - serverTime).TotalMicroseconds / units,
            (ProcessorTime(shop.ProcessId) - databaseTime).TotalMicroseconds / units);
    }

    private void Print()
    {
        Console.WriteLine("                                            statements each     processor time each in microseconds");
        Console.WriteLine("connections  service/s  by hand/s  ratio   service  by hand     server + MariaDB   by hand: MariaDB");
        foreach (var (connections, (ours, byHand)) in _sides)
        {
            Console.WriteLine(
                $"{connections,11}  {ours.Rate,9:0}  {byHand.Rate,9:0}  {ours.Rate / byHand.Rate,5:0.00}   {ours.Statements,7:0.0}  {byHand.Statements,7:0.0}"
                + $"       {ours.ServerTime,6:0} + {ours.DatabaseTime,-6:0}            {byHand.DatabaseTime,6:0}");
        }
    }

    private static TimeSpan ProcessorTime(int process)
    {
        using var found = Process.GetProcessById(process);
        return found.TotalProcessorTime;
    }
}
