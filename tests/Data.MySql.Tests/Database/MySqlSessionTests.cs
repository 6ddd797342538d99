using GraphCommerce.Data.Database;
using GraphCommerce.Data.Database.MySql;
using GraphCommerce.Data.Products;
using GraphCommerce.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MySqlConnector;

namespace GraphCommerce.Data.Tests.Database;

/// <summary>The sessions that contexts use, on a server of their own.</summary>
#pragma warning disable CA1001 // The test runner disposes it, asynchronously.
public sealed class MySqlSessionTests : IAsyncLifetime
#pragma warning restore CA1001
{
    private MariaDbServer _server = null!;
    private ServiceProvider _services = null!;

    public async Task InitializeAsync()
    {
        _server = await MariaDbServer.StartAsync(new MariaDbOptions { Arguments = ["--sql-mode=NO_BACKSLASH_ESCAPES,STRICT_TRANS_TABLES"] });
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = DatabaseOptions.MySql,
            ["Database:ConnectionString"] = await _server.CreateDatabaseAsync(),
        }).Build();
        _services = new ServiceCollection().AddCommerceData(configuration).BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Each_new_session_is_set_up_once_also_after_the_server_was_restarted()
    {
        for (var start = 0; start < 2; start++)
        {
            for (var query = 0; query < 3; query++)
            {
                Assert.Equal([2], await QueryAsync<int>("SELECT @@innodb_lock_wait_timeout AS Value"));
            }

            // The driver names its character set, and we.
            Assert.Equal(["2"], await QueryAsync<string>("SELECT variable_value AS Value FROM information_schema.session_status WHERE variable_name = 'Com_set_option'"));
            await _server.RestartAsync();
        }
    }

    [Fact]
    public async Task A_lost_connection_takes_the_idle_ones_with_it()
    {
        var contexts = Enumerable.Range(0, 5).Select(_ => CreateContext()).ToList();
        foreach (var context in contexts)
        {
            await context.Database.OpenConnectionAsync();
        }

        foreach (var context in contexts)
        {
            await context.DisposeAsync();
        }

        await _server.RestartAsync();
        await using var first = CreateContext();
        var dialect = _services.GetRequiredService<IDatabaseDialect>();
        Assert.True(dialect.IsConnectionLost(await Assert.ThrowsAnyAsync<Exception>(() => dialect.BeginWriteAsync(first, default))));

        await using var second = CreateContext();
        await using var transaction = await dialect.BeginWriteAsync(second, default);
        await transaction.CommitAsync();
    }

    [Fact]
    public async Task Text_arrives_as_it_was_whatever_the_server_thinks_of_backslashes()
    {
        await _services.GetRequiredService<DatabaseMigrator>().MigrateAsync(default);
        const string text = """it's \'; DROP TABLE product; -- \\ \n""";
        await using (var context = CreateContext())
        {
            context.AddRange(new Product { Name = text, Price = 1, Status = ProductStatus.Inactive }, new Product { Name = text, Price = 1, Status = ProductStatus.Inactive });
            await context.SaveChangesAsync();
        }

        await using var reader = CreateContext();
        Assert.Equal([text, text], await reader.Products.Where(p => p.Name == text).Select(p => p.Name).ToListAsync());
    }

    [Theory]
    [InlineData("", 30, 30, 5, false)]
    [InlineData("Maximum Pool Size=7;ConnectionIdleTimeout=60;Connect Timeout=9;Connection Reset=true", 7, 60, 9, true)]
    [InlineData("Min Pool Size=40", 40, 30, 5, false)]
    public void Pools_fit_several_servers_unless_the_connection_string_says_otherwise(string settings, uint poolSize, uint idleTimeout, uint timeout, bool reset)
    {
        var actual = new MySqlConnectionStringBuilder(MySqlSessions.WithDefaults($"Server=db;{settings}"));

        Assert.Equal(
            (poolSize, idleTimeout, timeout, reset),
            (actual.MaximumPoolSize, actual.ConnectionIdleTimeout, actual.ConnectionTimeout, actual.ConnectionReset));
        Assert.False(actual.UseAffectedRows);
    }

    private CommerceDbContext CreateContext() => _services.GetRequiredService<IDbContextFactory<CommerceDbContext>>().CreateDbContext();

    private async Task<List<T>> QueryAsync<T>(string sql)
    {
        await using var context = CreateContext();
        return await context.Database.SqlQueryRaw<T>(sql).ToListAsync();
    }
}
