using System.Globalization;
using GraphCommerce.Data;
using GraphCommerce.Data.Database;
using GraphCommerce.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MySqlConnector;

namespace GraphCommerce.Databases;

/// <summary>A migrated database without rows on a real MariaDB; the migrations run once, and each test gets tables of the same definitions.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The round trips that write a group of checkouts: rows whose keys others need, then those others, then what mentions them.</summary>
    public const int CheckoutWrites = 3;

    // The tests of this project kill no server: nothing need reach the disk.
    private static readonly Lazy<Task<MariaDbServer>> Server = new(() => MariaDbServer.StartAsync(new() { IsDurable = false, Arguments = ["--debug-no-sync"] }));

    private static readonly Lazy<Task<string>> Definition = new(DefineAsync);

    private static int s_count;

    private readonly string _serverConnectionString;

    private TestDatabase(MariaDbServer server)
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"shop_{Interlocked.Increment(ref s_count):D5}");
        _serverConnectionString = server.ConnectionString;
    }

    /// <summary>What a connection to it is known by.</summary>
    public string Name { get; }

    public string ConnectionString => $"{_serverConnectionString};Database={Name}";

    /// <summary>The configuration of a server that uses it.</summary>
    public Dictionary<string, string?> Settings => SettingsOf(ConnectionString);

    public static Dictionary<string, string?> SettingsOf(string connectionString)
        => new() { ["Database:Provider"] = DatabaseOptions.MySql, ["Database:ConnectionString"] = connectionString };

    /// <summary>What a statement fails with while the database cannot be used.</summary>
    public static Exception CreateOutage() => new IOException("The server is gone.");

    public static async Task<TestDatabase> CreateAsync()
    {
        var definition = await Definition.Value;
        var database = new TestDatabase(await Server.Value);
        await database.ExecuteAsync($"CREATE DATABASE `{database.Name}` COLLATE utf8mb4_bin; USE `{database.Name}`; {definition}");
        return database;
    }

    /// <summary>A database that does not exist yet.</summary>
    public static async Task<TestDatabase> NameAsync() => new(await Server.Value);

    public async ValueTask DisposeAsync()
    {
        await using (var connection = new MySqlConnection(ConnectionString))
        {
            await MySqlConnection.ClearPoolAsync(connection);
        }

        await ExecuteAsync($"DROP DATABASE IF EXISTS `{Name}`");
    }

    private static async Task<string> DefineAsync()
    {
        var template = new TestDatabase(await Server.Value);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(template.Settings).Build();
        await using (var services = new ServiceCollection().AddCommerceData(configuration).BuildServiceProvider())
        {
            await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(default);
        }

        await using var connection = new MySqlConnection(template.ConnectionString);
        await connection.OpenAsync();
        var statements = new List<string> { "SET foreign_key_checks = 0" };
        foreach (var table in await QueryAsync(connection, "SHOW TABLES", column: 0))
        {
            statements.AddRange(await QueryAsync(connection, $"SHOW CREATE TABLE `{table}`", column: 1));
        }

        statements.Add($"INSERT INTO __EFMigrationsHistory SELECT * FROM `{template.Name}`.__EFMigrationsHistory");
        statements.Add("SET foreign_key_checks = 1");
        return string.Join(";\n", statements);
    }

    private static async Task<List<string>> QueryAsync(MySqlConnection connection, string sql, int column)
    {
        await using var command = new MySqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetString(column));
        }

        return values;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new MySqlConnection(_serverConnectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
