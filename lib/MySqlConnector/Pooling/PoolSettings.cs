using MySqlConnector.Settings;

namespace MySqlConnector.Pooling;

/// <summary>What a pool depends on of its connection string.</summary>
internal sealed record PoolSettings
{
    /// <summary>As metrics show it.</summary>
    public required string Name { get; init; }

    public int MinimumSize { get; init; }

    public int MaximumSize { get; init; } = 100;

    /// <summary>Zero for ever.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Zero for no limit.</summary>
    public TimeSpan LifeTime { get; init; }

    /// <summary>For one checkout as a whole: waiting, resetting, connecting.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    public bool ResetsSessions { get; init; } = true;

    public static PoolSettings From(ConnectionSettings settings) => new()
    {
        Name = settings.ApplicationName.Length > 0 ? settings.ApplicationName : settings.ConnectionStringWithoutPassword,
        MinimumSize = settings.MinimumPoolSize,
        MaximumSize = settings.MaximumPoolSize,
        IdleTimeout = settings.ConnectionIdleTimeout,
        LifeTime = settings.ConnectionLifeTime,
        Timeout = settings.ConnectionTimeout,
        ResetsSessions = settings.ConnectionReset,
    };
}
