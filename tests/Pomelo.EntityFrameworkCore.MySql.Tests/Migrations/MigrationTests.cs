using GraphCommerce.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using MySqlConnector;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Migrations;

public sealed class MigrationTests
{
    [Fact]
    public async Task Migrations_go_up_and_down_and_up_again()
    {
        var (server, connectionString, name) = await CreateAsync();
        await using var context = ShelfContext.Create(connectionString);
        Assert.Equal(2, (await context.Database.GetPendingMigrationsAsync()).Count());
        await context.Database.MigrateAsync();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.Equal("it's the first", (await context.Shelves.SingleAsync()).Label);
        Assert.Equal("7\tix_shelf_label", (await server.QueryAsync(
            $"SELECT Room, (SELECT index_name FROM information_schema.statistics WHERE table_schema = '{name}' AND column_name = 'Label') FROM {name}.shelf")).Trim());
        Assert.Equal("utf8mb4_bin", (await server.QueryAsync(
            $"SELECT default_collation_name FROM information_schema.schemata WHERE schema_name = '{name}'")).Trim());

        var migrator = context.GetService<IMigrator>();
        await migrator.MigrateAsync("20260101000000_First");
        await Assert.ThrowsAnyAsync<Exception>(() => server.ExecuteAsync($"INSERT INTO {name}.shelf (Name) VALUES ('')"));
        migrator.Migrate("0");
        Assert.Equal("__EFMigrationsHistory", (await server.QueryAsync($"SHOW TABLES IN {name}")).Trim());
        migrator.Migrate();
        Assert.Equal("2", (await server.QueryAsync($"SELECT COUNT(*) FROM {name}.__EFMigrationsHistory")).Trim());
    }

    [Fact]
    public async Task Several_migrators_create_the_database_once_and_migrate_one_after_the_other()
    {
        var (server, connectionString, name) = await CreateAsync();
        await server.ExecuteAsync($"DROP DATABASE {name}");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var context = ShelfContext.Create(connectionString);
            await context.Database.MigrateAsync();
        })));
        Assert.Equal("2\t1", (await server.QueryAsync(
            $"SELECT (SELECT COUNT(*) FROM {name}.__EFMigrationsHistory), (SELECT COUNT(*) FROM {name}.shelf)")).Trim());
        Assert.Equal("NULL", (await server.QueryAsync($"USE {name}; SELECT IS_USED_LOCK(CONCAT('__EFMigrationsLock:', SHA1(DATABASE())))")).Trim());
    }

    [Fact]
    public async Task A_migrator_waits_for_the_lock_and_a_killed_session_gives_it_up()
    {
        var (server, connectionString, name) = await CreateAsync();
        await using var holder = ShelfContext.Create(connectionString);
        await holder.Database.OpenConnectionAsync();
        await holder.GetService<IHistoryRepository>().AcquireDatabaseLockAsync();
        var session = ((MySqlConnection)holder.Database.GetDbConnection()).ServerThread;

        await using var waiter = ShelfContext.Create(connectionString);
        var migration = waiter.Database.MigrateAsync();
        await Task.Delay(1_000);
        Assert.False(migration.IsCompleted);
        Assert.Equal("", (await server.QueryAsync($"SHOW TABLES IN {name}")).Trim());

        await server.ExecuteAsync($"KILL {session}");
        await migration.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("it's the first", (await waiter.Shelves.SingleAsync()).Label);
    }

    [Fact]
    public async Task A_migrator_that_waits_can_be_cancelled()
    {
        var (_, connectionString, _) = await CreateAsync();
        await using var holder = ShelfContext.Create(connectionString);
        await holder.Database.OpenConnectionAsync();
        await using var held = await holder.GetService<IHistoryRepository>().AcquireDatabaseLockAsync();
        await using var waiter = ShelfContext.Create(connectionString);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiter.Database.MigrateAsync(cancellation.Token));
    }

    [Fact]
    public async Task An_idempotent_script_runs_twice_through_the_servers_own_client()
    {
        var (server, connectionString, name) = await CreateAsync();
        await using var context = ShelfContext.Create(connectionString);
        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        await server.ExecuteAsync($"USE {name};\n{script}");
        await server.ExecuteAsync($"USE {name};\n{script}");
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.Equal("it's the first", (await context.Shelves.SingleAsync()).Label);
    }

    [Fact]
    public async Task A_database_is_found_made_and_dropped()
    {
        var (server, connectionString, name) = await CreateAsync();
        await server.ExecuteAsync($"DROP DATABASE {name}");
        await using var context = ShelfContext.Create(connectionString);
        var creator = (RelationalDatabaseCreator)context.GetService<IDatabaseCreator>();
        Assert.False(creator.Exists());
        Assert.False(await creator.ExistsAsync());
        await creator.CreateAsync();
        Assert.True(await creator.ExistsAsync());
        Assert.False(await creator.HasTablesAsync());
        Assert.True(context.Database.EnsureCreated());
        Assert.True(creator.HasTables());
        Assert.False(await context.Database.EnsureCreatedAsync());
        Assert.True(await context.Database.EnsureDeletedAsync());
        Assert.False(context.Database.EnsureDeleted());
    }

    private static async Task<(MariaDbServer Server, string ConnectionString, string Name)> CreateAsync()
    {
        var server = await MariaDbServer.SharedAsync();
        var connectionString = await server.CreateDatabaseAsync();
        return (server, connectionString, new MySqlConnectionStringBuilder(connectionString).Database);
    }
}
