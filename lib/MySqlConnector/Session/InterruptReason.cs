namespace MySqlConnector.Session;

/// <summary>Why a running command was stopped.</summary>
internal enum InterruptReason
{
    None,

    /// <summary>The cancellation token of the call.</summary>
    Token,

    /// <summary>The command's timeout.</summary>
    Timeout,

    /// <summary><see cref="System.Data.Common.DbCommand.Cancel"/>.</summary>
    Caller,

    /// <summary>Nobody wants its rows any more, and there are too many of them.</summary>
    Discarded,
}
