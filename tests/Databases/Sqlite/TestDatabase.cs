using GraphCommerce.Data;
using GraphCommerce.Data.Database;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GraphCommerce.Databases;

/// <summary>A migrated database without rows, in a file of its own; the migrations run once, and each test gets a copy.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The round trips that write a group of checkouts: one for each table and kind of change.</summary>
    public const int CheckoutWrites = 9;

    private static readonly Lazy<Task<byte[]>> Empty = new(CreateEmptyAsync);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graphcommerce-");

    private TestDatabase()
    {
    }

    /// <summary>What a connection to it is known by.</summary>
    public string Name => Path.Combine(_folder.FullName, "shop.db");

    public string ConnectionString => $"Data Source={Name}";

    /// <summary>The configuration of a server that uses it.</summary>
    public Dictionary<string, string?> Settings => SettingsOf(ConnectionString);

    public static Dictionary<string, string?> SettingsOf(string connectionString)
        => new() { ["Database:Provider"] = DatabaseOptions.Sqlite, ["Database:ConnectionString"] = connectionString };

    /// <summary>What a statement fails with while the database cannot be used.</summary>
    public static Exception CreateOutage() => new SqliteException("The disk is full.", 13);

    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase();
        await File.WriteAllBytesAsync(database.Name, await Empty.Value);
        return database;
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<byte[]> CreateEmptyAsync()
    {
        await using var database = new TestDatabase();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(SettingsOf(database.ConnectionString + ";Pooling=False")).Build();
        await using var services = new ServiceCollection().AddCommerceData(configuration).BuildServiceProvider();
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(default);
        return await File.ReadAllBytesAsync(database.Name);
    }
}
