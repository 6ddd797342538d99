using GraphCommerce.Servers;

namespace MySqlConnector.Tests.Real;

/// <summary>One database on the test process's MariaDB, shared by the tests of a class.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    public string ConnectionString { get; private set; } = "";

    public MariaDbServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await MariaDbServer.SharedAsync();
        ConnectionString = await Server.CreateDatabaseAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public async Task<MySqlConnection> OpenAsync(string options = "")
    {
        var connection = new MySqlConnection($"{ConnectionString};{options}");
        await connection.OpenAsync();
        return connection;
    }
}
