using System.Diagnostics;

namespace MySqlConnector.Tests.Fake;

/// <summary>Runs the driver against a server that means no good: it must end in a clear exception, soon.</summary>
internal static class Hostile
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>What opening a connection ends in.</summary>
    public static async Task<MySqlException> OpenAsync(FakeServer server, string options = "")
    {
        await using var connection = new MySqlConnection($"{server.ConnectionString};{options}");
        var exception = await Assert.ThrowsAsync<MySqlException>(() => connection.OpenAsync().WaitAsync(s_patience));
        Assert.Equal(System.Data.ConnectionState.Closed, connection.State);
        return exception;
    }

    /// <summary>What a query of all rows ends in. The connection is left open for a look.</summary>
    public static async Task<MySqlException> QueryAsync(MySqlConnection connection, string sql = "SELECT 1") =>
        await Assert.ThrowsAsync<MySqlException>(() => ReadAllAsync(connection, sql).WaitAsync(s_patience));

    public static async Task<MySqlConnection> ConnectAsync(FakeServer server, string options = "")
    {
        var connection = new MySqlConnection($"{server.ConnectionString};{options}");
        await connection.OpenAsync().WaitAsync(s_patience);
        return connection;
    }

    /// <summary>All values of all rows of all results.</summary>
    public static async Task<List<object>> ReadAllAsync(
        MySqlConnection connection, string sql, bool isPrepared = false, CancellationToken cancellationToken = default)
    {
        var values = new List<object>();
        await using var command = new MySqlCommand(sql, connection);
        if (isPrepared)
        {
            await command.PrepareAsync(cancellationToken);
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        do
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    values.Add(reader.GetValue(i));
                }
            }
        }
        while (await reader.NextResultAsync(cancellationToken));

        return values;
    }

    public static async Task<TimeSpan> TimeAsync(Func<Task> action)
    {
        var watch = Stopwatch.StartNew();
        await action();
        return watch.Elapsed;
    }
}
