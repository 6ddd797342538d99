using System.Diagnostics;
using MySqlConnector;

namespace GraphCommerce.Bench.Handwritten;

/// <summary>Work by hand-written SQL: as many connections as the other side has, each doing one unit after the other.</summary>
internal static class Sessions
{
    /// <summary>Units a second over <paramref name="duration"/>, after a warm-up of a quarter of it.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="connections">How many connections.</param>
    /// <param name="duration">How long to count.</param>
    /// <param name="prepare">Prepares a connection's statements and gives its unit of work.</param>
    public static async Task<double> RunAsync(string connectionString, int connections, TimeSpan duration, Func<MySqlConnection, int, Task<Func<Task>>> prepare)
    {
        var opened = new List<MySqlConnection>();
        var units = new List<Func<Task>>();
        for (var i = 0; i < connections; i++)
        {
            var connection = new MySqlConnection($"{connectionString};Pooling=false");
            opened.Add(connection);
            await connection.OpenAsync();
            await using var isolation = new MySqlCommand("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED", connection);
            await isolation.ExecuteNonQueryAsync();
            units.Add(await prepare(connection, i));
        }

        var begin = Stopwatch.GetTimestamp();
        var (from, until) = (duration / 4, duration / 4 + duration);
        var counts = await Task.WhenAll(units.Select(unit => Task.Run(async () =>
        {
            var count = 0;
            while (Stopwatch.GetElapsedTime(begin) is var elapsed && elapsed < until)
            {
                await unit();
                count += elapsed >= from ? 1 : 0;
            }

            return count;
        })));
        foreach (var connection in opened)
        {
            await connection.DisposeAsync();
        }

        return counts.Sum() / duration.TotalSeconds;
    }
}
