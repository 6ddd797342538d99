using System.Data;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Migrations.Internal;

/// <summary>Holds the named lock until it is disposed. A session that died released it already.</summary>
internal sealed class MySqlMigrationDatabaseLock(
    IRelationalCommand release, RelationalCommandParameterObject execution, IHistoryRepository historyRepository) : IMigrationsDatabaseLock
{
    public IHistoryRepository HistoryRepository => historyRepository;

    private bool IsHeld => execution.Connection.DbConnection.State is ConnectionState.Open;

    public void Dispose()
    {
        if (IsHeld)
        {
            release.ExecuteScalar(execution);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (IsHeld)
        {
            await release.ExecuteScalarAsync(execution).ConfigureAwait(false);
        }
    }
}
