using GraphCommerce.Data.Common.Storage;
using Microsoft.Extensions.Options;

namespace GraphCommerce.Data.Tests.Support;

/// <summary>A migrated database without rows, made once and copied for each test.</summary>
internal static class EmptyDatabase
{
    private static readonly Lazy<Task<byte[]>> Content = new(CreateAsync);

    public static async Task CopyToAsync(string path) => await File.WriteAllBytesAsync(path, await Content.Value);

    private static async Task<byte[]> CreateAsync()
    {
        var directory = Directory.CreateTempSubdirectory("graphcommerce-");
        var path = Path.Combine(directory.FullName, "empty.db");
        var options = Options.Create(new DatabaseOptions { ConnectionString = $"Data Source={path};Pooling=False" });
        await new DatabaseMigrator(new SqliteDatabase(), options, TimeProvider.System).MigrateAsync(default);
        var content = await File.ReadAllBytesAsync(path);
        directory.Delete(recursive: true);
        return content;
    }
}
