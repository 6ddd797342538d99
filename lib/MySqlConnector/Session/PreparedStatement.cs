using MySqlConnector.Reading;

namespace MySqlConnector.Session;

/// <summary>A statement that one session has prepared, until that session is reset or closed.</summary>
internal sealed class PreparedStatement(ServerSession session, int generation, string sql, int id, int parameterCount)
{
    public string Sql => sql;

    public int Id => id;

    public int ParameterCount => parameterCount;

    /// <summary>The parameter types that the server has been told; they are sent again only when they differ.</summary>
    public byte[]? SentTypes { get; set; }

    /// <summary>The columns of the last execution: the server repeats them each time, they hardly ever change.</summary>
    public FieldSet? Fields;

    /// <summary>When it was last used, in the session's count of commands.</summary>
    public long LastUse { get; set; }

    public bool IsClosed { get; set; }

    public bool IsKnownTo(ServerSession other) => ReferenceEquals(session, other) && generation == other.StatementGeneration && !IsClosed;
}
