namespace MySqlConnector;

/// <summary>
/// The server's error numbers that callers tell apart (a number without a name here is still in
/// <see cref="MySqlException.Number"/>). Source: the MySQL Server Error Message Reference and MariaDB's Error Codes page.
/// </summary>
public enum MySqlErrorCode
{
    /// <summary>The command ran longer than its <c>CommandTimeout</c>; found by the client.</summary>
    CommandTimeoutExpired = -1,

    /// <summary>No number: the error is not the server's.</summary>
    None = 0,

    /// <summary>ER_CHECKREAD: a record has changed since it was last read (MariaDB's snapshot isolation).</summary>
    CheckRead = 1020,

    /// <summary>ER_CON_COUNT_ERROR: too many connections.</summary>
    ConnectionCountError = 1040,

    /// <summary>ER_BAD_HOST_ERROR, and every failure to reach or to keep the server.</summary>
    UnableToConnectToHost = 1042,

    /// <summary>ER_HANDSHAKE_ERROR.</summary>
    HandshakeError = 1043,

    /// <summary>ER_DBACCESS_DENIED_ERROR.</summary>
    DatabaseAccessDenied = 1044,

    /// <summary>ER_ACCESS_DENIED_ERROR.</summary>
    AccessDenied = 1045,

    /// <summary>ER_NO_DB_ERROR.</summary>
    NoDatabaseSelected = 1046,

    /// <summary>ER_UNKNOWN_COM_ERROR.</summary>
    UnknownCommand = 1047,

    /// <summary>ER_BAD_NULL_ERROR.</summary>
    ColumnCannotBeNull = 1048,

    /// <summary>ER_BAD_DB_ERROR.</summary>
    UnknownDatabase = 1049,

    /// <summary>ER_TABLE_EXISTS_ERROR.</summary>
    TableExists = 1050,

    /// <summary>ER_BAD_TABLE_ERROR.</summary>
    BadTable = 1051,

    /// <summary>ER_NON_UNIQ_ERROR.</summary>
    NonUnique = 1052,

    /// <summary>ER_SERVER_SHUTDOWN.</summary>
    ServerShutdown = 1053,

    /// <summary>ER_BAD_FIELD_ERROR.</summary>
    BadFieldError = 1054,

    /// <summary>ER_DUP_KEYNAME.</summary>
    DuplicateKeyName = 1061,

    /// <summary>ER_DUP_ENTRY: a unique key is already there.</summary>
    DuplicateKeyEntry = 1062,

    /// <summary>ER_PARSE_ERROR.</summary>
    ParseError = 1064,

    /// <summary>ER_EMPTY_QUERY.</summary>
    EmptyQuery = 1065,

    /// <summary>ER_NORMAL_SHUTDOWN.</summary>
    NormalShutdown = 1077,

    /// <summary>ER_CANT_DROP_FIELD_OR_KEY.</summary>
    CannotDropFieldOrKey = 1091,

    /// <summary>ER_NO_SUCH_THREAD.</summary>
    NoSuchThread = 1094,

    /// <summary>ER_KILL_DENIED_ERROR.</summary>
    KillDenied = 1095,

    /// <summary>ER_UNKNOWN_ERROR.</summary>
    UnknownError = 1105,

    /// <summary>ER_HOST_IS_BLOCKED.</summary>
    HostIsBlocked = 1129,

    /// <summary>ER_HOST_NOT_PRIVILEGED.</summary>
    HostNotPrivileged = 1130,

    /// <summary>ER_WRONG_VALUE_COUNT_ON_ROW.</summary>
    WrongValueCountOnRow = 1136,

    /// <summary>ER_NO_SUCH_TABLE.</summary>
    NoSuchTable = 1146,

    /// <summary>ER_NOT_ALLOWED_COMMAND.</summary>
    NotAllowedCommand = 1148,

    /// <summary>ER_ABORTING_CONNECTION.</summary>
    AbortingConnection = 1152,

    /// <summary>ER_NET_PACKET_TOO_LARGE.</summary>
    PacketTooLarge = 1153,

    /// <summary>ER_NET_PACKETS_OUT_OF_ORDER.</summary>
    NetPacketsOutOfOrder = 1156,

    /// <summary>ER_NET_READ_ERROR.</summary>
    NetReadError = 1158,

    /// <summary>ER_NET_READ_INTERRUPTED.</summary>
    NetReadInterrupted = 1159,

    /// <summary>ER_NET_ERROR_ON_WRITE.</summary>
    NetErrorOnWrite = 1160,

    /// <summary>ER_NET_WRITE_INTERRUPTED.</summary>
    NetWriteInterrupted = 1161,

    /// <summary>ER_ERROR_DURING_COMMIT.</summary>
    ErrorDuringCommit = 1180,

    /// <summary>ER_UNKNOWN_SYSTEM_VARIABLE.</summary>
    UnknownSystemVariable = 1193,

    /// <summary>ER_TOO_MANY_USER_CONNECTIONS.</summary>
    TooManyUserConnections = 1203,

    /// <summary>ER_LOCK_WAIT_TIMEOUT.</summary>
    LockWaitTimeout = 1205,

    /// <summary>ER_LOCK_TABLE_FULL.</summary>
    LockTableFull = 1206,

    /// <summary>ER_LOCK_DEADLOCK: the transaction was chosen as a deadlock's victim and is rolled back.</summary>
    LockDeadlock = 1213,

    /// <summary>ER_NO_REFERENCED_ROW.</summary>
    NoReferencedRow = 1216,

    /// <summary>ER_ROW_IS_REFERENCED.</summary>
    RowIsReferenced = 1217,

    /// <summary>ER_USER_LIMIT_REACHED.</summary>
    UserLimitReached = 1226,

    /// <summary>ER_NOT_SUPPORTED_YET.</summary>
    NotSupportedYet = 1235,

    /// <summary>ER_UNKNOWN_STMT_HANDLER.</summary>
    UnknownStatementHandler = 1243,

    /// <summary>ER_WARN_DATA_OUT_OF_RANGE.</summary>
    WarningDataOutOfRange = 1264,

    /// <summary>WARN_DATA_TRUNCATED.</summary>
    WarningDataTruncated = 1265,

    /// <summary>ER_OPTION_PREVENTS_STATEMENT.</summary>
    OptionPreventsStatement = 1290,

    /// <summary>ER_TRUNCATED_WRONG_VALUE.</summary>
    TruncatedWrongValue = 1292,

    /// <summary>ER_UNSUPPORTED_PS: this statement cannot be prepared.</summary>
    UnsupportedPreparedStatement = 1295,

    /// <summary>ER_QUERY_INTERRUPTED: somebody killed the query.</summary>
    QueryInterrupted = 1317,

    /// <summary>ER_NO_DEFAULT_FOR_FIELD.</summary>
    NoDefaultForField = 1364,

    /// <summary>ER_TRUNCATED_WRONG_VALUE_FOR_FIELD.</summary>
    TruncatedWrongValueForField = 1366,

    /// <summary>ER_DATA_TOO_LONG.</summary>
    DataTooLong = 1406,

    /// <summary>ER_TABLE_DEF_CHANGED.</summary>
    TableDefinitionChanged = 1412,

    /// <summary>ER_ROW_IS_REFERENCED_2: a foreign key keeps the row.</summary>
    RowIsReferenced2 = 1451,

    /// <summary>ER_NO_REFERENCED_ROW_2: a foreign key points nowhere.</summary>
    NoReferencedRow2 = 1452,

    /// <summary>ER_MAX_PREPARED_STMT_COUNT_REACHED.</summary>
    MaxPreparedStatementCountReached = 1461,

    /// <summary>ER_XA_RBDEADLOCK.</summary>
    XARBDeadlock = 1614,

    /// <summary>ER_NEED_REPREPARE.</summary>
    NeedRePrepare = 1615,

    /// <summary>ER_DATA_OUT_OF_RANGE.</summary>
    DataOutOfRange = 1690,

    /// <summary>ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION.</summary>
    CannotExecuteInReadOnlyTransaction = 1792,

    /// <summary>ER_QUERY_TIMEOUT (MySQL): the server's own limit on a statement's time.</summary>
    QueryTimeout = 3024,

    /// <summary>ER_CLIENT_INTERACTION_TIMEOUT: the server closed an idle connection.</summary>
    ClientInteractionTimeout = 4031,
}
