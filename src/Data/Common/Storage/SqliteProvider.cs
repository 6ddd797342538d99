using GraphCommerce.Data.Common.Writing;
using GraphCommerce.Data.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Common.Storage;

internal sealed class SqliteProvider : IDatabaseProvider
{
    private const int Busy = 5;
    private const int Locked = 6;

    public void Configure(DbContextOptionsBuilder options, string connectionString)
        => options
            .UseSqlite(connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(SqliteConnectionSettings.Instance);

    public CommerceDbContext CreateMigrationsContext(string connectionString, TimeProvider timeProvider)
    {
        var options = new DbContextOptionsBuilder<SqliteMigrationsDbContext>();
        Configure(options, connectionString);
        return new SqliteMigrationsDbContext(options.AddInterceptors(new EntityStamps(timeProvider)).Options);
    }

    public bool IsConflict(Exception exception)
        => exception is DbUpdateConcurrencyException
            || (exception as SqliteException ?? exception.InnerException as SqliteException)?.SqliteErrorCode is Busy or Locked;

    /// <summary>A transaction here begins as the only writer (BEGIN IMMEDIATE), so that every row is locked already.</summary>
    public Task LockAsync(CommerceDbContext context, RowKeys keys, CancellationToken cancellationToken) => Task.CompletedTask;
}
