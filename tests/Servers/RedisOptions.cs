namespace GraphCommerce.Servers;

/// <summary>How a Redis of a test is started. By default it keeps nothing on disk.</summary>
public sealed record RedisOptions
{
    /// <summary>Whether each write is appended to a file and survives a kill.</summary>
    public bool IsAppendOnly { get; init; }

    public string? Password { get; init; }

    /// <summary>Whether the server takes TLS connections only, with a certificate for 127.0.0.1 by an authority made for this server.</summary>
    public bool UseTls { get; init; }

    /// <summary>More arguments of <c>redis-server</c>, after all others.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
