using GraphCommerce.Servers;
using Microsoft.EntityFrameworkCore;

namespace Pomelo.EntityFrameworkCore.MySql.Tests;

/// <summary>The real server of these tests.</summary>
internal static class TestServer
{
    public static ServerVersion Version { get; } = new MariaDbServerVersion(new Version(10, 11, 0));

    public static ServerVersion MySql { get; } = new MySqlServerVersion(new Version(8, 0, 36));

    /// <summary>A database of its own, made by the server's own client.</summary>
    /// <param name="statements">What to run in it.</param>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CreateDatabaseAsync(string statements)
    {
        var server = await MariaDbServer.SharedAsync();
        var connectionString = await server.CreateDatabaseAsync();
        await server.ExecuteAsync($"USE `{DatabaseOf(connectionString)}`; {statements}");
        return connectionString;
    }

    /// <summary>Runs a statement by the server's own client.</summary>
    public static async Task<string> QueryAsync(string connectionString, string statement)
        => (await (await MariaDbServer.SharedAsync()).QueryAsync($"USE `{DatabaseOf(connectionString)}`; {statement}")).Trim();

    private static string DatabaseOf(string connectionString) => new MySqlConnector.MySqlConnectionStringBuilder(connectionString).Database;
}
