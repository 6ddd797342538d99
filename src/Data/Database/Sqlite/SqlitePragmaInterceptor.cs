using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace GraphCommerce.Data.Database.Sqlite;

/// <summary>
/// Readers beside the one writer (WAL), a commit that is on disk when it is acknowledged (synchronous=FULL), foreign keys, and patience with other writers.
/// The settings stay with the underlying handle, which the pool hands out again: each handle is set up once.
/// </summary>
internal sealed class SqlitePragmaInterceptor : DbConnectionInterceptor
{
    public static readonly SqlitePragmaInterceptor Instance = new();

    private const string Settings = "PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";

    private readonly ConditionalWeakTable<sqlite3, object> _settled = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Settle((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Settle((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void Settle(SqliteConnection connection)
    {
        if (connection.Handle is { } handle && !_settled.TryGetValue(handle, out _))
        {
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
            _settled.TryAdd(handle, this);
        }
    }
}
