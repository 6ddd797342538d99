namespace MySqlConnector.Tests.Real;

/// <summary>One statement in one call.</summary>
internal static class ConnectionExtensions
{
    public static async Task<int> ExecuteAsync(this MySqlConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        await using var command = connection.CommandWith(sql, parameters);
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<object?> ScalarAsync(this MySqlConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        await using var command = connection.CommandWith(sql, parameters);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>A whole number, of whatever width the server sends it.</summary>
    public static async Task<long> NumberAsync(this MySqlConnection connection, string sql, params (string Name, object? Value)[] parameters) =>
        Convert.ToInt64(await connection.ScalarAsync(sql, parameters), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What another client, which knows nothing of our driver, counts.</summary>
    public static async Task<int> CountAsync(this TestDatabase database, string sql) =>
        int.Parse(await database.Server.QueryAsync(sql), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The database's name in a connection string.</summary>
    public static string Name(this TestDatabase database) => new MySqlConnectionStringBuilder(database.ConnectionString).Database;

    /// <summary>How many transactions are open in this database, whoever began them.</summary>
    public static Task<int> CountTransactionsAsync(this TestDatabase database) => database.CountAsync(
        $"SELECT COUNT(*) FROM information_schema.innodb_trx JOIN information_schema.processlist ON id = trx_mysql_thread_id WHERE db = '{database.Name()}'");

    public static MySqlCommand CommandWith(this MySqlConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        var command = new MySqlCommand(sql, connection);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    /// <summary>Waits until the server is at work on a statement of this database whose text begins like that.</summary>
    public static async Task WaitForStatementAsync(this TestDatabase database, string beginning) => Assert.True(
        await BecomesTrueAsync(async () => await database.CountAsync(
            $"SELECT COUNT(*) FROM information_schema.processlist WHERE db = '{database.Name()}' AND info LIKE '{beginning}%'") > 0),
        $"{beginning} was never begun");

    /// <summary>Ends a session as an administrator does, and waits until it is gone.</summary>
    public static async Task KillAsync(this GraphCommerce.Servers.MariaDbServer server, int session)
    {
        await server.ExecuteAsync($"KILL {session}");
        Assert.True(await BecomesTrueAsync(
            async () => await server.QueryAsync($"SELECT COUNT(*) FROM information_schema.processlist WHERE id = {session}") == "0"));
    }

    /// <summary>Waits until a condition holds, at most a minute.</summary>
    public static async Task<bool> BecomesTrueAsync(Func<Task<bool>> condition, double seconds = 60)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            if (await condition())
            {
                return true;
            }

            await Task.Delay(20);
        }

        return false;
    }
}
