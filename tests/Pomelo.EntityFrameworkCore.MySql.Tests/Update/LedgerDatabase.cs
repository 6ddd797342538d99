using GraphCommerce.Servers;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Update;

/// <summary>A database of its own with the ledger's tables, and what was sent to it.</summary>
internal sealed class LedgerDatabase
{
    private readonly MariaDbServer _server;
    private readonly string _name;

    private LedgerDatabase(MariaDbServer server, string connectionString)
    {
        (_server, ConnectionString) = (server, connectionString);
        _name = new MySqlConnectionStringBuilder(connectionString).Database;
    }

    public string ConnectionString { get; }

    public SentCommands Sent { get; } = new();

    public static async Task<LedgerDatabase> CreateAsync()
    {
        var server = await MariaDbServer.SharedAsync();
        var database = new LedgerDatabase(server, await server.CreateDatabaseAsync());
        await using var context = database.CreateContext();
        await context.Database.EnsureCreatedAsync();
        database.Sent.Clear();
        return database;
    }

    /// <summary>As if the server were of another make: what MySQL needs to read keys back MariaDB has too.</summary>
    public LedgerContext CreateContext(ServerVersion? version = null)
        => LedgerContext.Create(ConnectionString, version, options => options.AddInterceptors(Sent));

    /// <summary>What the server's own client sees: values by tabs, rows by lines.</summary>
    public async Task<string> QueryAsync(string sql) => (await _server.QueryAsync($"USE `{_name}`; {sql}")).TrimEnd('\n');

    public Task ExecuteAsync(string sql) => _server.ExecuteAsync($"USE `{_name}`; {sql}");
}
