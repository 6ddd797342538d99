using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using MySqlConnector.Settings;

namespace MySqlConnector;

/// <summary>A connection string by its options. An unknown option and a wrong value are refused when they are set, by name.</summary>
/// <remarks>Options and defaults: https://mysqlconnector.net/connection-options/.</remarks>
public sealed class MySqlConnectionStringBuilder : DbConnectionStringBuilder
{
    /// <summary>Begins with no option set.</summary>
    public MySqlConnectionStringBuilder()
    {
    }

    /// <summary>Begins with the options of a connection string.</summary>
    public MySqlConnectionStringBuilder(string connectionString) => ConnectionString = connectionString;

    /// <summary>The server's host name or address, or the path of its Unix socket (beginning with a slash).</summary>
    [AllowNull]
    public string Server
    {
        get => ConnectionOptions.Server.Of(this);
        set => this[ConnectionOptions.Server.Key] = value;
    }

    /// <summary>The server's TCP port; 3306.</summary>
    public uint Port
    {
        get => ConnectionOptions.Port.Of(this);
        set => this[ConnectionOptions.Port.Key] = value;
    }

    /// <summary>The user to log in as.</summary>
    [AllowNull]
    public string UserID
    {
        get => ConnectionOptions.UserID.Of(this);
        set => this[ConnectionOptions.UserID.Key] = value;
    }

    /// <summary>The user's password.</summary>
    [AllowNull]
    public string Password
    {
        get => ConnectionOptions.Password.Of(this);
        set => this[ConnectionOptions.Password.Key] = value;
    }

    /// <summary>The database that is current when a connection opens; may be empty.</summary>
    [AllowNull]
    public string Database
    {
        get => ConnectionOptions.Database.Of(this);
        set => this[ConnectionOptions.Database.Key] = value;
    }

    /// <summary>Whether to encrypt, and what to check; <see cref="MySqlSslMode.Preferred"/>.</summary>
    public MySqlSslMode SslMode
    {
        get => ConnectionOptions.SslMode.Of(this);
        set => this[ConnectionOptions.SslMode.Key] = value;
    }

    /// <summary>A PEM file with the certificate authorities to trust; empty for those of the machine.</summary>
    [AllowNull]
    public string SslCa
    {
        get => ConnectionOptions.SslCa.Of(this);
        set => this[ConnectionOptions.SslCa.Key] = value;
    }

    /// <summary>Whether closed connections keep their session for the next one; true.</summary>
    public bool Pooling
    {
        get => ConnectionOptions.Pooling.Of(this);
        set => this[ConnectionOptions.Pooling.Key] = value;
    }

    /// <summary>The age in seconds from which a session is not pooled again; 0 for no limit.</summary>
    public uint ConnectionLifeTime
    {
        get => ConnectionOptions.ConnectionLifeTime.Of(this);
        set => this[ConnectionOptions.ConnectionLifeTime.Key] = value;
    }

    /// <summary>Whether a pooled session is reset (open transaction, temporary tables, variables) before its next use; true.</summary>
    public bool ConnectionReset
    {
        get => ConnectionOptions.ConnectionReset.Of(this);
        set => this[ConnectionOptions.ConnectionReset.Key] = value;
    }

    /// <summary>The seconds after which an unused session is closed; 180, 0 for never.</summary>
    public uint ConnectionIdleTimeout
    {
        get => ConnectionOptions.ConnectionIdleTimeout.Of(this);
        set => this[ConnectionOptions.ConnectionIdleTimeout.Key] = value;
    }

    /// <summary>The number of sessions that are kept although unused; 0.</summary>
    public uint MinimumPoolSize
    {
        get => ConnectionOptions.MinimumPoolSize.Of(this);
        set => this[ConnectionOptions.MinimumPoolSize.Key] = value;
    }

    /// <summary>The greatest number of sessions; 100.</summary>
    public uint MaximumPoolSize
    {
        get => ConnectionOptions.MaximumPoolSize.Of(this);
        set => this[ConnectionOptions.MaximumPoolSize.Key] = value;
    }

    /// <summary>Always false: the server's wish for a file of this machine is refused.</summary>
    public bool AllowLoadLocalInfile
    {
        get => ConnectionOptions.AllowLoadLocalInfile.Of(this);
        set => this[ConnectionOptions.AllowLoadLocalInfile.Key] = value;
    }

    /// <summary>Whether the server may be asked for its RSA key on an unencrypted connection; false, since an impostor could answer.</summary>
    public bool AllowPublicKeyRetrieval
    {
        get => ConnectionOptions.AllowPublicKeyRetrieval.Of(this);
        set => this[ConnectionOptions.AllowPublicKeyRetrieval.Key] = value;
    }

    /// <summary>Whether <c>@name</c> without a parameter of that name is a variable of the session instead of a mistake; false.</summary>
    public bool AllowUserVariables
    {
        get => ConnectionOptions.AllowUserVariables.Of(this);
        set => this[ConnectionOptions.AllowUserVariables.Key] = value;
    }

    /// <summary>A name that the server's lists show, and the name of the pool in metrics.</summary>
    [AllowNull]
    public string ApplicationName
    {
        get => ConnectionOptions.ApplicationName.Of(this);
        set => this[ConnectionOptions.ApplicationName.Key] = value;
    }

    /// <summary>Seconds to wait for a cancelled statement to end before the session is given up: 2; 0 for no limit, -1 for not at all.</summary>
    public int CancellationTimeout
    {
        get => ConnectionOptions.CancellationTimeout.Of(this);
        set => this[ConnectionOptions.CancellationTimeout.Key] = value;
    }

    /// <summary>Accepted and ignored: text always travels as utf8mb4.</summary>
    [AllowNull]
    public string CharacterSet
    {
        get => ConnectionOptions.CharacterSet.Of(this);
        set => this[ConnectionOptions.CharacterSet.Key] = value;
    }

    /// <summary>Seconds that opening may take, the wait for the pool included; 15, 0 for no limit.</summary>
    public uint ConnectionTimeout
    {
        get => ConnectionOptions.ConnectionTimeout.Of(this);
        set => this[ConnectionOptions.ConnectionTimeout.Key] = value;
    }

    /// <summary>The kind of every <see cref="DateTime"/> that is read; <see cref="MySqlDateTimeKind.Unspecified"/>.</summary>
    public MySqlDateTimeKind DateTimeKind
    {
        get => ConnectionOptions.DateTimeKind.Of(this);
        set => this[ConnectionOptions.DateTimeKind.Key] = value;
    }

    /// <summary>Seconds that a command may take unless it says otherwise; 30, 0 for no limit.</summary>
    public uint DefaultCommandTimeout
    {
        get => ConnectionOptions.DefaultCommandTimeout.Of(this);
        set => this[ConnectionOptions.DefaultCommandTimeout.Key] = value;
    }

    /// <summary>The column type of a <see cref="Guid"/>; <c>CHAR(36)</c>.</summary>
    public MySqlGuidFormat GuidFormat
    {
        get => ConnectionOptions.GuidFormat.Of(this);
        set => this[ConnectionOptions.GuidFormat.Key] = value;
    }

    /// <summary>Whether <c>Prepare</c> does nothing; false.</summary>
    public bool IgnorePrepare
    {
        get => ConnectionOptions.IgnorePrepare.Of(this);
        set => this[ConnectionOptions.IgnorePrepare.Key] = value;
    }

    /// <summary>Seconds between TCP keep-alive probes; 0 for the system's setting.</summary>
    public uint Keepalive
    {
        get => ConnectionOptions.Keepalive.Of(this);
        set => this[ConnectionOptions.Keepalive.Key] = value;
    }

    /// <summary>Whether sessions run in the SQL mode <c>NO_BACKSLASH_ESCAPES</c>; false.</summary>
    public bool NoBackslashEscapes
    {
        get => ConnectionOptions.NoBackslashEscapes.Of(this);
        set => this[ConnectionOptions.NoBackslashEscapes.Key] = value;
    }

    /// <summary>Whether an opened connection still shows its password; false.</summary>
    public bool PersistSecurityInfo
    {
        get => ConnectionOptions.PersistSecurityInfo.Of(this);
        set => this[ConnectionOptions.PersistSecurityInfo.Key] = value;
    }

    /// <summary>Whether <c>TINYINT(1)</c> is read as <see cref="bool"/>; true.</summary>
    public bool TreatTinyAsBoolean
    {
        get => ConnectionOptions.TreatTinyAsBoolean.Of(this);
        set => this[ConnectionOptions.TreatTinyAsBoolean.Key] = value;
    }

    /// <summary>Whether an update counts the rows it changed instead of the rows it found; false.</summary>
    public bool UseAffectedRows
    {
        get => ConnectionOptions.UseAffectedRows.Of(this);
        set => this[ConnectionOptions.UseAffectedRows.Key] = value;
    }

    /// <summary>The names of the options that are set, in the order of the properties.</summary>
    public override ICollection Keys => ConnectionOptions.All.Where(option => base.ContainsKey(option.Key)).Select(static option => option.Key).ToList();

    /// <summary>An option's value by any of its names; its default if it is not set. Null removes it.</summary>
    [AllowNull]
    public override object this[string keyword]
    {
        get
        {
            var option = ConnectionOptions.Get(keyword);
            return TryGetValue(option.Key, out var value) ? option.Read(value) : option.Default;
        }

        set
        {
            var option = ConnectionOptions.Get(keyword);
            base[option.Key] = value is null ? null : option.Read(value);
        }
    }

    /// <summary>Whether an option is set, by any of its names.</summary>
    public override bool ContainsKey(string keyword) => ConnectionOptions.Find(keyword) is { } option && base.ContainsKey(option.Key);

    /// <summary>Goes back to an option's default.</summary>
    public override bool Remove(string keyword) => ConnectionOptions.Find(keyword) is { } option && base.Remove(option.Key);

    /// <summary>What is set for an option, by any of its names.</summary>
    public override bool TryGetValue(string keyword, [NotNullWhen(true)] out object? value)
    {
        value = null;
        return ConnectionOptions.Find(keyword) is { } option && base.TryGetValue(option.Key, out value);
    }

    internal string WithoutPassword()
    {
        var shown = new MySqlConnectionStringBuilder(ConnectionString);
        shown.Remove(ConnectionOptions.Password.Key);
        return shown.ConnectionString;
    }
}
