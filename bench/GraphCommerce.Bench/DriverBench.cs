using GraphCommerce.Bench.Handwritten;
using GraphCommerce.Servers;

namespace GraphCommerce.Bench;

/// <summary>Prepared selects of one row by its key over our driver.</summary>
internal static class DriverBench
{
    private const int Rounds = 3;
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync()
    {
        await using var server = await MariaDbServer.StartAsync();
        var connectionString = await server.CreateDatabaseAsync("points");
        await server.ExecuteAsync(
            "USE points; CREATE TABLE point (id BIGINT PRIMARY KEY, name VARCHAR(50) NOT NULL); INSERT INTO point SELECT seq, CONCAT('Point ', seq) FROM seq_1_to_10000");
        foreach (var connections in new[] { 1, 16, 64 })
        {
            var rates = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                rates.Add(await Sessions.RunAsync(connectionString, connections, s_duration, async (connection, _) =>
                {
                    var select = await Statement.PrepareAsync(connection, "SELECT name FROM point WHERE id = @p0", 1L);
                    return () => SelectAsync(select, Random.Shared.Next(1, 10_001));
                }));
            }

            Console.WriteLine($"{connections,3} connections: {rates.Order().ElementAt(Rounds / 2):0} selects/s (median of {Rounds})");
        }

        return 0;
    }

    private static async Task SelectAsync(Statement select, long id)
    {
        await using var rows = await select.ReadAsync(id);
        if (!await rows.ReadAsync() || rows.GetString(0).Length == 0)
        {
            throw new InvalidOperationException($"Point {id} was not found.");
        }
    }
}
