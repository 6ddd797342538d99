namespace GraphCommerce.Servers;

/// <summary>How a MariaDB of a test is started. The defaults are those of a small, durable server without TLS.</summary>
public sealed record MariaDbOptions
{
    /// <summary>Whether each commit waits for the disk (<c>innodb_flush_log_at_trx_commit=1</c>).</summary>
    public bool IsDurable { get; init; } = true;

    public int BufferPoolMegabytes { get; init; } = 64;

    /// <summary>Whether the server offers TLS, with a certificate for 127.0.0.1 and localhost by an authority made for this server.</summary>
    public bool UseTls { get; init; }

    /// <summary>The names and addresses of the certificate; with others than the default a client that checks names refuses it.</summary>
    public IReadOnlyList<string> CertificateNames { get; init; } = ["localhost", "127.0.0.1"];

    /// <summary>Names of plugins to load, for example <c>auth_ed25519</c>.</summary>
    public IReadOnlyList<string> Plugins { get; init; } = [];

    /// <summary>More arguments of <c>mariadbd</c>, after all others.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
