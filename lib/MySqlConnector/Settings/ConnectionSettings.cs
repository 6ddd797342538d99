namespace MySqlConnector.Settings;

/// <summary>What a connection string says, read once and never changed. Two connections with the same text share one instance through their pool.</summary>
internal sealed class ConnectionSettings
{
    public ConnectionSettings(MySqlConnectionStringBuilder builder)
    {
        ConnectionString = builder.ConnectionString;
        ConnectionStringWithoutPassword = builder.WithoutPassword();
        Host = builder.Server;
        Port = (int)builder.Port;
        UserID = builder.UserID;
        Password = builder.Password;
        Database = builder.Database;
        SslMode = builder.SslMode;
        SslCa = builder.SslCa;

        Pooling = builder.Pooling;
        ConnectionLifeTime = TimeSpan.FromSeconds(builder.ConnectionLifeTime);
        ConnectionReset = builder.ConnectionReset;
        ConnectionIdleTimeout = TimeSpan.FromSeconds(builder.ConnectionIdleTimeout);
        MaximumPoolSize = (int)builder.MaximumPoolSize;
        MinimumPoolSize = builder.MinimumPoolSize <= builder.MaximumPoolSize
            ? (int)builder.MinimumPoolSize
            : throw new ArgumentException($"'Minimum Pool Size' ({builder.MinimumPoolSize}) is above 'Maximum Pool Size' ({builder.MaximumPoolSize}).");

        AllowPublicKeyRetrieval = builder.AllowPublicKeyRetrieval;
        AllowUserVariables = builder.AllowUserVariables;
        ApplicationName = builder.ApplicationName;
        CancellationTimeout = builder.CancellationTimeout;
        ConnectionTimeout = Seconds(builder.ConnectionTimeout);
        DateTimeKind = (DateTimeKind)builder.DateTimeKind;
        DefaultCommandTimeout = (int)Math.Min(builder.DefaultCommandTimeout, int.MaxValue / 1000);
        GuidFormat = builder.GuidFormat == MySqlGuidFormat.Default ? MySqlGuidFormat.Char36 : builder.GuidFormat;
        IgnorePrepare = builder.IgnorePrepare;
        Keepalive = TimeSpan.FromSeconds(builder.Keepalive);
        NoBackslashEscapes = builder.NoBackslashEscapes;
        PersistSecurityInfo = builder.PersistSecurityInfo;
        TreatTinyAsBoolean = builder.TreatTinyAsBoolean;
        UseAffectedRows = builder.UseAffectedRows;
    }

    public static ConnectionSettings Parse(string connectionString) => new(new MySqlConnectionStringBuilder(connectionString));

    public string ConnectionString { get; }

    /// <summary>What may be shown: <see cref="ConnectionString"/> without the password.</summary>
    public string ConnectionStringWithoutPassword { get; }

    /// <summary>A host name, an address, or (beginning with a slash) the path of a Unix socket.</summary>
    public string Host { get; }

    public int Port { get; }

    public string UserID { get; }

    public string Password { get; }

    public string Database { get; }

    public MySqlSslMode SslMode { get; }

    /// <summary>A PEM file with the authorities to trust; empty for those of the machine.</summary>
    public string SslCa { get; }

    public bool Pooling { get; }

    /// <summary>The age at which a session is not pooled again; zero for none.</summary>
    public TimeSpan ConnectionLifeTime { get; }

    public bool ConnectionReset { get; }

    /// <summary>How long a session above the minimum may lie unused; zero for ever.</summary>
    public TimeSpan ConnectionIdleTimeout { get; }

    public int MinimumPoolSize { get; }

    public int MaximumPoolSize { get; }

    public bool AllowPublicKeyRetrieval { get; }

    public bool AllowUserVariables { get; }

    public string ApplicationName { get; }

    /// <summary>Seconds to wait for a killed statement to end: 0 without limit, -1 closes the session at once.</summary>
    public int CancellationTimeout { get; }

    /// <summary>For one Open as a whole, the wait for the pool included; <see cref="Timeout.InfiniteTimeSpan"/> for none.</summary>
    public TimeSpan ConnectionTimeout { get; }

    public DateTimeKind DateTimeKind { get; }

    /// <summary>Seconds; 0 for none.</summary>
    public int DefaultCommandTimeout { get; }

    /// <summary>Never <see cref="MySqlGuidFormat.Default"/>.</summary>
    public MySqlGuidFormat GuidFormat { get; }

    public bool IgnorePrepare { get; }

    /// <summary>Interval of TCP keep-alive probes; zero for the system's.</summary>
    public TimeSpan Keepalive { get; }

    /// <summary>Whether sessions are put in the SQL mode NO_BACKSLASH_ESCAPES when they open.</summary>
    public bool NoBackslashEscapes { get; }

    public bool PersistSecurityInfo { get; }

    public bool TreatTinyAsBoolean { get; }

    /// <summary>Whether an update counts the rows it changed instead of the rows it found.</summary>
    public bool UseAffectedRows { get; }

    private static TimeSpan Seconds(uint seconds) => seconds is 0 or >= int.MaxValue / 1000 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(seconds);
}
