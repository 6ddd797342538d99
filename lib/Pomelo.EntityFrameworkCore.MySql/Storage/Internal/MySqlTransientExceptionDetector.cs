using MySqlConnector;

namespace Pomelo.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>Tells failures that pass by themselves: the same transaction, begun again, can succeed.</summary>
internal static class MySqlTransientExceptionDetector
{
    /// <summary>A row changed since it was read: ER_CHECKREAD, of MariaDB with innodb_snapshot_isolation and of Galera.</summary>
    private const int RecordChanged = 1020;

    /// <summary>Deadlock, lock-wait timeout, changed row, lost or refused connection.</summary>
    public static bool ShouldRetryOn(Exception exception)
        => exception switch
        {
            MySqlException { Number: RecordChanged } => true,
            MySqlException failure => failure.IsTransient,
            _ => exception is TimeoutException,
        };
}
