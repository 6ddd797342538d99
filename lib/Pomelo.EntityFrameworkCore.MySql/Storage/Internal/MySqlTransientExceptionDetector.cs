using MySqlConnector;

namespace Pomelo.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>Tells failures that pass by themselves: the same transaction, begun again, can succeed.</summary>
internal static class MySqlTransientExceptionDetector
{
    /// <summary>SQLSTATE class 08: there is no connection (any more).</summary>
    private const string ConnectionClass = "08";

    /// <summary>What the driver does not count as passing, because a statement alone could not be repeated after it.</summary>
    private static readonly HashSet<int> WholeTransaction =
    [
        1020, // ER_CHECKREAD: a row changed since it was read, on Galera and on MariaDB with innodb_snapshot_isolation
        1047, // ER_UNKNOWN_COM_ERROR: a Galera node that does not belong to the cluster at the moment
        1053, // ER_SERVER_SHUTDOWN
        1927, // ER_CONNECTION_KILLED
        2006, // CR_SERVER_GONE_ERROR
        2013, // CR_SERVER_LOST
    ];

    /// <summary>Deadlock, lock-wait timeout, changed row, lost or refused connection.</summary>
    public static bool ShouldRetryOn(Exception exception)
        => exception switch
        {
            MySqlException failure => failure.IsTransient || WholeTransaction.Contains(failure.Number)
                || failure.SqlState?.StartsWith(ConnectionClass, StringComparison.Ordinal) is true,
            _ => exception is TimeoutException,
        };
}
