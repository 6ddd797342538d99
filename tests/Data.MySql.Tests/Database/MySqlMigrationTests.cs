using GraphCommerce.Data.Database;
using GraphCommerce.Data.Database.MySql;
using GraphCommerce.Data.Seeding;
using GraphCommerce.Data.Tests.Support;
using GraphCommerce.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MySqlConnector;

namespace GraphCommerce.Data.Tests.Database;

/// <summary>The migrated schema is the one of the design.</summary>
public sealed class MySqlMigrationTests : IAsyncLifetime
{
    private const int CheckConstraintFailed = 4025;

    private TestShop _shop = null!;

    public async Task InitializeAsync() => _shop = await TestShop.StartAsync(start: false);

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public void The_model_has_no_change_without_a_migration()
    {
        using var context = new MySqlDialect().CreateMigrationsContext(_shop.ConnectionString, TimeProvider.System);
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
    public async Task Several_servers_may_migrate_a_database_that_does_not_exist_yet_at_once()
    {
        await using var database = await TestDatabase.NameAsync();
        var options = Options.Create(new DatabaseOptions { Provider = DatabaseOptions.MySql, ConnectionString = database.ConnectionString });
        DatabaseMigrator[] migrators = [.. Enumerable.Range(0, 4).Select(_ => new DatabaseMigrator(new MySqlDialect(), options, TimeProvider.System))];

        await Task.WhenAll(migrators.Select(m => Task.Run(() => m.MigrateAsync(default))));

        Assert.Empty(await migrators[0].GetPendingMigrationsAsync(default));
    }

    [Theory]
    [MemberData(nameof(DesignedSchema.Tables), MemberType = typeof(DesignedSchema))]
    public async Task A_table_has_the_columns_of_the_design(string table, string columns)
    {
        var actual = await QueryAsync($"""
            SELECT CONCAT(column_name, IF(is_nullable = 'YES', '?', '')) AS Value FROM information_schema.columns
            WHERE table_schema = DATABASE() AND table_name = '{table}'
            """);
        Assert.Equal(columns.Split(", ").Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task There_are_fourteen_tables_with_keys_that_count_up()
        => Assert.Equal(
            Enumerable.Repeat("id bigint(20)", 14),
            await QueryAsync("""
                SELECT CONCAT(column_name, ' ', column_type) AS Value FROM information_schema.columns
                WHERE table_schema = DATABASE() AND extra = 'auto_increment' AND column_key = 'PRI'
                """));

    [Theory]
    [InlineData("product", "price", "int(11)")]
    [InlineData("product", "created_at", "datetime(6)")]
    [InlineData("product", "status", "varchar(20) utf8mb4_bin")]
    [InlineData("idempotency_key", "key", "varchar(255) utf8mb4_bin")]
    [InlineData("coupon", "coupon_code", "varchar(32) utf8mb4_bin")]
    [InlineData("sales_statistics", "sales_amount", "bigint(20)")]
    [InlineData("sales_statistics", "statistics_date", "date")]
    public async Task A_column_has_the_type(string table, string column, string type)
        => Assert.Equal([type], await QueryAsync($"""
            SELECT CONCAT_WS(' ', column_type, collation_name) AS Value FROM information_schema.columns
            WHERE table_schema = DATABASE() AND table_name = '{table}' AND column_name = '{column}'
            """));

    [Theory]
    [MemberData(nameof(DesignedSchema.Indexes), MemberType = typeof(DesignedSchema))]
    public async Task A_table_has_the_index(string table, string columns, bool unique)
    {
        var indexes = await QueryAsync($"""
            SELECT CONCAT(1 - MAX(non_unique), ':', GROUP_CONCAT(column_name ORDER BY seq_in_index)) AS Value FROM information_schema.statistics
            WHERE table_schema = DATABASE() AND table_name = '{table}' GROUP BY index_name
            """);
        Assert.Contains($"{(unique ? 1 : 0)}:{columns}", indexes);
    }

    [Theory]
    [MemberData(nameof(DesignedSchema.Refusals), MemberType = typeof(DesignedSchema))]
    public async Task The_database_refuses_what_must_not_be(string table, string change, string constraint)
    {
        await _shop.Get<SeedService>().SeedAsync(new() { Products = 10, Users = 3, Days = 2, OrdersPerDay = 5, CouponEvents = 4 }, default);
        await using var context = _shop.CreateContext();
        var statement = $"UPDATE `{table}` SET {change} WHERE id = 1";

        var refusal = await Assert.ThrowsAsync<MySqlException>(() => context.Database.ExecuteSqlRawAsync(statement));

        Assert.Equal(CheckConstraintFailed, refusal.Number);
        Assert.Contains($"`{constraint}`", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_cannot_name_a_row_that_does_not_exist()
    {
        await using var context = _shop.CreateContext();
        var refusal = await Assert.ThrowsAsync<MySqlException>(() => context.Database.ExecuteSqlRawAsync("""
            INSERT INTO coupon (user_id, coupon_event_id, coupon_code, status, issued_at, expired_at, created_at, updated_at)
            VALUES (1, 1, 'c', 'AVAILABLE', '2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01')
            """));
        Assert.Equal(MySqlErrorCode.NoReferencedRow2, refusal.ErrorCode);
    }

    [Fact]
    public async Task Keys_that_differ_in_case_only_are_two_keys()
    {
        await _shop.StartWritingAsync();
        var user = await _shop.AddUserAsync();
        await _shop.Balances.ChargeAsync(user, 1_000, "key", default);
        await _shop.Balances.ChargeAsync(user, 1_000, "KEY", default);
        Assert.Equal(2_000, await _shop.ReadAsync(c => c.Balances.Select(b => b.CurrentBalance).SingleAsync()));
    }

    [Fact]
    public async Task Enums_are_stored_as_the_api_names_them_and_instants_to_the_microsecond()
    {
        _shop.Clock.Advance(TimeSpan.FromTicks(1_234_567));
        var id = await _shop.AddProductAsync(stock: 0);
        Assert.Equal(
            ["OUT_OF_STOCK 2026-03-10 09:00:00.123456"],
            await QueryAsync($"SELECT CONCAT(status, ' ', created_at) AS Value FROM product WHERE id = {id}"));
        Assert.Equal(DateTimeKind.Utc, (await _shop.ReadAsync(c => c.Products.SingleAsync())).CreatedAt.Kind);
    }

    private Task<List<string>> QueryAsync(string sql) => _shop.ReadAsync(c => c.Database.SqlQueryRaw<string>(sql).ToListAsync());
}
