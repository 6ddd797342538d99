using System.Collections;
using System.Data.Common;

namespace MySqlConnector;

/// <summary>The server answered with an error, or the connection to it failed.</summary>
public sealed class MySqlException : DbException
{
    internal MySqlException(MySqlErrorCode errorCode, string? sqlState, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        ErrorCode = errorCode;
        SqlState = sqlState;
    }

    internal MySqlException(MySqlErrorCode errorCode, string message, Exception? innerException = null)
        : this(errorCode, null, message, innerException)
    {
    }

    internal MySqlException(string message, Exception? innerException = null)
        : this(MySqlErrorCode.None, null, message, innerException)
    {
    }

    /// <summary>The server's error number; see <see cref="ErrorCode"/>.</summary>
    public int Number => (int)ErrorCode;

    /// <summary>What went wrong.</summary>
    public new MySqlErrorCode ErrorCode { get; }

    /// <summary>The five characters of the SQLSTATE, if the server sent them.</summary>
    public override string? SqlState { get; }

    /// <summary>Whether the same operation may well succeed when tried again (as a whole transaction).</summary>
    public override bool IsTransient => ErrorCode
        is MySqlErrorCode.ConnectionCountError
        or MySqlErrorCode.LockDeadlock
        or MySqlErrorCode.LockWaitTimeout
        or MySqlErrorCode.UnableToConnectToHost
        or MySqlErrorCode.XARBDeadlock;

    internal MySqlBatchCommand? FailedCommand { get; set; }

    /// <summary>The command of the batch that the error came from.</summary>
    protected override DbBatchCommand? DbBatchCommand => FailedCommand;

    /// <summary>Number and SQLSTATE again, for loggers that print this dictionary.</summary>
    public override IDictionary Data
    {
        get
        {
            var data = base.Data;
            data["Server Error Code"] = Number;
            data["SqlState"] = SqlState;
            return data;
        }
    }

    /// <summary>The connection broke (or could not be made); the session is gone, and with it any open transaction.</summary>
    internal static MySqlException ConnectionLost(string message, Exception? innerException = null)
        => new(MySqlErrorCode.UnableToConnectToHost, "08S01", message, innerException);

    internal static MySqlException TimeoutExpired(Exception? innerException = null)
        => new(MySqlErrorCode.CommandTimeoutExpired, null, "The command timeout expired before the server answered; the query was stopped.", innerException);
}
