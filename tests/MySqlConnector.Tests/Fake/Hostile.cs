using System.Diagnostics;

namespace MySqlConnector.Tests.Fake;

/// <summary>Runs the driver against a server that means no good: it must end in a clear exception, soon.</summary>
internal static class Hostile
{
    /// <summary>What "soon" is at most: other work shares the machine. The driver's own timeouts are longer, unless a test says otherwise.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What opening a connection ends in.</summary>
    public static async Task<MySqlException> OpenAsync(FakeServer server, string options = "")
    {
        await using var connection = new MySqlConnection($"{server.ConnectionString};{options}");
        var exception = await Assert.ThrowsAsync<MySqlException>(() => connection.OpenAsync().WaitAsync(Patience));
        Assert.Equal(System.Data.ConnectionState.Closed, connection.State);
        return exception;
    }

    /// <summary>What a query of all rows ends in. The connection is left open for a look.</summary>
    public static async Task<MySqlException> QueryAsync(MySqlConnection connection, string sql = "SELECT 1") =>
        await Assert.ThrowsAsync<MySqlException>(() => ReadAllAsync(connection, sql).WaitAsync(Patience));

    public static async Task<MySqlConnection> ConnectAsync(FakeServer server, string options = "")
    {
        var connection = new MySqlConnection($"{server.ConnectionString};{options}");
        await connection.OpenAsync().WaitAsync(Patience);
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

    /// <summary>It ends by the timeout of one second that the test has set: not before, and long before the others.</summary>
    public static async Task EndsAfterASecondAsync(Func<Task> action)
    {
        var watch = Stopwatch.StartNew();
        await action();
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), Patience);
    }
}
