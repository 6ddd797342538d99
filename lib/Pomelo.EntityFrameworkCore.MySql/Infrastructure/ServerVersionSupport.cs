using Microsoft.EntityFrameworkCore;

namespace Pomelo.EntityFrameworkCore.MySql.Infrastructure;

/// <summary>
/// What a server of one make and version can do, as far as the provider writes other SQL for it.
/// MySQL before 8.0.16 and MariaDB before 10.5 are not supported, so that what all later ones can do has no flag.
/// </summary>
public abstract class ServerVersionSupport
{
    private protected ServerVersionSupport(ServerVersion serverVersion) => ServerVersion = serverVersion;

    /// <summary>The server meant.</summary>
    public ServerVersion ServerVersion { get; }

    /// <summary>INSERT and DELETE ... RETURNING.</summary>
    public abstract bool Returning { get; }

    /// <summary>ALTER TABLE ... RENAME COLUMN.</summary>
    public abstract bool RenameColumn { get; }

    /// <summary>Window functions.</summary>
    public abstract bool WindowFunctions { get; }

    /// <summary>WITH ... AS.</summary>
    public abstract bool CommonTableExpressions { get; }

    /// <summary>JSON_TABLE.</summary>
    public abstract bool JsonTable { get; }

    /// <summary>JSON_VALUE.</summary>
    public abstract bool JsonValue { get; }

    /// <summary>INTERSECT and EXCEPT.</summary>
    public abstract bool ExceptIntercept { get; }

    /// <summary>JOIN LATERAL.</summary>
    public abstract bool CrossApply { get; }

    /// <summary>LEFT JOIN LATERAL.</summary>
    public abstract bool OuterApply { get; }

    /// <summary>VALUES (1), (2) as a table.</summary>
    public abstract bool Values { get; }

    /// <summary>VALUES ROW(1), ROW(2) as a table.</summary>
    public abstract bool ValuesWithRows { get; }

    /// <summary>DEFAULT (expression), in parentheses.</summary>
    public abstract bool DefaultExpression { get; }

    /// <summary>Sequences.</summary>
    public abstract bool Sequences { get; }

    /// <summary>Indexes that descend.</summary>
    public abstract bool DescendingIndexes { get; }

    /// <summary>SELECT ... FOR UPDATE SKIP LOCKED.</summary>
    internal abstract bool SkipLocked { get; }

    /// <summary>SELECT ... FOR SHARE; the other spelling is LOCK IN SHARE MODE.</summary>
    internal abstract bool ForShare { get; }

    /// <summary>ALTER TABLE ... DROP COLUMN IF EXISTS and its like.</summary>
    internal abstract bool DdlIfExists { get; }
}
