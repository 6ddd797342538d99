using GraphCommerce.Data.Database;
using GraphCommerce.Data.Database.Sqlite;
using GraphCommerce.Data.Tests.Database;
using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Sqlite;

/// <summary>The migrated schema is the one of the design.</summary>
public sealed class SqliteMigrationTests : IAsyncLifetime
{
    private TestShop _shop = null!;

    public async Task InitializeAsync() => _shop = await TestShop.StartAsync(start: false);

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public void The_model_has_no_change_without_a_migration()
    {
        using var context = new SqliteDialect().CreateMigrationsContext("Data Source=unused.db", TimeProvider.System);
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_migrated_database_has_nothing_to_migrate_and_migrating_again_does_no_harm()
    {
        var migrator = _shop.Get<DatabaseMigrator>();
        await migrator.MigrateAsync(default);
        Assert.Empty(await migrator.GetPendingMigrationsAsync(default));
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_block_the_next_one()
    {
        await using (var context = _shop.CreateContext())
        {
            await context.Database.ExecuteSqlRawAsync(
                "INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')");
        }

        await _shop.Get<DatabaseMigrator>().MigrateAsync(default).WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Several_processes_may_migrate_a_new_database_in_a_new_folder_at_once()
    {
        var directory = Directory.CreateTempSubdirectory("graphcommerce-");
        var options = Microsoft.Extensions.Options.Options.Create(
            new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(directory.FullName, "new", "shop.db")};Pooling=False" });
        var migrator = new DatabaseMigrator(new SqliteDialect(), options, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => migrator.MigrateAsync(default))));

        Assert.Empty(await migrator.GetPendingMigrationsAsync(default));
        directory.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(DesignedSchema.Tables), MemberType = typeof(DesignedSchema))]
    public async Task A_table_has_the_columns_of_the_design(string table, string columns)
    {
        var actual = await QueryAsync($"SELECT name || CASE \"notnull\" WHEN 0 THEN '?' ELSE '' END AS Value FROM pragma_table_info('{table}')");
        Assert.Equal(columns.Split(", ").Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task There_are_fourteen_tables_with_keys_that_count_up()
    {
        var tables = await QueryAsync("SELECT sql AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%EFMigrations%'");
        Assert.Equal(14, tables.Count);
        Assert.All(tables, t => Assert.Contains("PRIMARY KEY AUTOINCREMENT", t, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(DesignedSchema.Indexes), MemberType = typeof(DesignedSchema))]
    public async Task A_table_has_the_index(string table, string columns, bool unique)
    {
        var indexes = await QueryAsync($"""
            SELECT l."unique" || ':' || (SELECT group_concat(i.name) FROM pragma_index_info(l.name) AS i) AS Value FROM pragma_index_list('{table}') AS l
            """);
        Assert.Contains($"{(unique ? 1 : 0)}:{columns}", indexes);
    }

    [Theory]
    [MemberData(nameof(DesignedSchema.Refusals), MemberType = typeof(DesignedSchema))]
    public async Task The_database_refuses_what_must_not_be(string table, string change, string constraint)
    {
        await _shop.Get<Data.Seeding.SeedService>().SeedAsync(new() { Products = 10, Users = 3, Days = 2, OrdersPerDay = 5, CouponEvents = 4 }, default);
        await using var context = _shop.CreateContext();
        var statement = $"UPDATE `{table}` SET {change} WHERE id = 1";

        var refusal = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => context.Database.ExecuteSqlRawAsync(statement));

        Assert.Contains($"CHECK constraint failed: {constraint}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_cannot_name_a_row_that_does_not_exist()
    {
        await using var context = _shop.CreateContext();
        var refusal = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => context.Database.ExecuteSqlRawAsync(
            "INSERT INTO coupon (user_id, coupon_event_id, coupon_code, status, issued_at, expired_at, created_at, updated_at) VALUES (1, 1, 'c', 'AVAILABLE', '', '', '', '')"));
        Assert.Contains("FOREIGN KEY", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("journal_mode", "journal_mode", "wal")]
    [InlineData("synchronous", "synchronous", "2")]
    [InlineData("foreign_keys", "foreign_keys", "1")]
    [InlineData("timeout", "busy_timeout", "10000")]
    public async Task Every_connection_is_set_up(string column, string pragma, string value)
        => Assert.Equal([value], await QueryAsync($"SELECT CAST({column} AS TEXT) AS Value FROM pragma_{pragma}"));

    [Fact]
    public async Task Enums_are_stored_as_the_api_names_them_and_instants_as_text_that_sorts()
    {
        var id = await _shop.AddProductAsync(stock: 0);
        Assert.Equal(["OUT_OF_STOCK|2026-03-10 09:00:00"], await QueryAsync($"SELECT status || '|' || created_at AS Value FROM product WHERE id = {id}"));
        _shop.Clock.Advance(TimeSpan.FromTicks(1_234_567));
        var later = await _shop.AddProductAsync();
        Assert.Equal(["2026-03-10 09:00:00.123456"], await QueryAsync($"SELECT created_at AS Value FROM product WHERE id = {later}"));
        var at = _shop.Clock.Now.AddTicks(-1_234_567);
        Assert.Equal([later], await _shop.ReadAsync(c => c.Products.Where(p => p.CreatedAt > at).Select(p => p.Id).ToListAsync()));
    }

    private Task<List<string>> QueryAsync(string sql) => _shop.ReadAsync(c => c.Database.SqlQueryRaw<string>(sql).ToListAsync());
}
