using System.Net.Sockets;
using MySqlConnector;

namespace GraphCommerce.Data.Database.MySql;

/// <summary>What a fault of the driver means, however it is wrapped.</summary>
internal static class MySqlFaults
{
    private const MySqlErrorCode ReadOnlyMode = (MySqlErrorCode)1836;
    private const MySqlErrorCode ConnectionKilled = (MySqlErrorCode)1927;

    /// <summary>A duplicate key is one too: another server has kept an answer, or issued a coupon, since this one looked.</summary>
    public static bool IsConflict(Exception exception)
        => exception.Chain().Any(e => e is DbUpdateConcurrencyException or MySqlException
        {
            ErrorCode: MySqlErrorCode.LockDeadlock or MySqlErrorCode.LockWaitTimeout or MySqlErrorCode.DuplicateKeyEntry or MySqlErrorCode.CheckRead
        });

    public static bool IsLockTimeout(Exception exception) => exception.Chain().Any(e => e is MySqlException { ErrorCode: MySqlErrorCode.LockWaitTimeout });

    /// <summary>
    /// The driver throws what its socket threw, or an end of stream of its own, bare or wrapped. A statement that the server did not answer in time was carried out
    /// or not, too.
    /// </summary>
    public static bool IsConnectionLost(Exception exception)
        => exception.Chain().Any(e => e is IOException or SocketException or MySqlException
        {
            ErrorCode: MySqlErrorCode.UnableToConnectToHost or MySqlErrorCode.CommandTimeoutExpired or MySqlErrorCode.ServerShutdown or ConnectionKilled
                or MySqlErrorCode.ClientInteractionTimeout
        });

    /// <summary>No connection to be had, by any reason, a server that only reads or is stopping, a full disk or table.</summary>
    public static bool IsUnavailable(Exception exception)
        => IsConnectionLost(exception)
            || exception.Chain().Any(e => e is MySqlException
            {
                ErrorCode: MySqlErrorCode.CommandTimeoutExpired or MySqlErrorCode.ConnectionCountError or MySqlErrorCode.TooManyUserConnections or MySqlErrorCode.UserLimitReached
                    or MySqlErrorCode.OptionPreventsStatement or ReadOnlyMode or MySqlErrorCode.DiskFull or MySqlErrorCode.RecordFileFull
            });
}
