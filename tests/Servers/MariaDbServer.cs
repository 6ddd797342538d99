using System.Globalization;

namespace GraphCommerce.Servers;

/// <summary>A MariaDB on a free port of 127.0.0.1 with a data folder of its own. The user is root and has no password.</summary>
public sealed class MariaDbServer : HostedServer
{
    internal const string LogFileSize = "32M";
    private const string Package = "mariadb-server mariadb-client";
    private static readonly Lazy<Task<MariaDbServer>> s_shared = new(() => StartAsync());
    private readonly MariaDbOptions _options;
    private readonly TestCertificates? _certificates;
    private int _databaseCount;

    private MariaDbServer(MariaDbOptions options)
        : base("MariaDB")
    {
        _options = options;
        _certificates = options.UseTls ? TestCertificates.Create(Folder, options.CertificateNames) : null;
    }

    /// <summary>Root without a database, a password and TLS.</summary>
    public string ConnectionString => $"Server=127.0.0.1;Port={Port};User ID=root;SslMode=None";

    /// <summary>The certificate of the authority that signed the server's own, when it was started with TLS.</summary>
    public string? CertificateAuthorityFile => _certificates?.AuthorityFile;

    private string Socket => Path.Combine(Folder, "s");

    /// <summary>Starts a server for the caller alone, who disposes it.</summary>
    public static async Task<MariaDbServer> StartAsync(MariaDbOptions? options = null)
    {
        var server = new MariaDbServer(options ?? new MariaDbOptions());
        await MariaDbTemplate.CopyToAsync(Path.Combine(server.Folder, "data"));
        await server.StartOnFreePortAsync();
        return server;
    }

    /// <summary>The server that all tests of this process share, started on first use and ended with the process. Never stop or freeze this one.</summary>
    public static Task<MariaDbServer> SharedAsync() => s_shared.Value;

    /// <summary>Makes an empty database and gives its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(string? name = null)
    {
        name ??= string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databaseCount)}");
        await ExecuteAsync($"CREATE DATABASE `{name}` CHARACTER SET utf8mb4");
        return $"{ConnectionString};Database={name}";
    }

    /// <summary>Runs statements through the command line client, which knows nothing of our driver.</summary>
    public async Task ExecuteAsync(string sql) => await QueryAsync(sql);

    /// <summary>Runs statements through the command line client: rows are lines, columns are parted by tabs, without a heading.</summary>
    public async Task<string> QueryAsync(string sql)
    {
        var output = await Programs.RunAsync(
            Programs.Find("mariadb", Package),
            ["--no-defaults", "--socket=" + Socket, "--user=root", "--batch", "--skip-column-names", "--default-character-set=utf8mb4"],
            sql);
        return output.TrimEnd('\n');
    }

    private protected override Task<HostedProcess> StartProcessAsync() => HostedProcess.StartAsync(Programs.Find("mariadbd", Package), CreateArguments());

    private protected override async Task<bool> AnswersAsync()
        => File.Exists(Socket) && await QueryAsync("SELECT @@port") == Port.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<string> CreateArguments() =>
    [
        "--no-defaults", "--user=" + Environment.UserName, "--datadir=" + Path.Combine(Folder, "data"), "--socket=" + Socket,
        // A server that starts removes the temporary tables of any other with the same folder for them.
        "--tmpdir=" + Folder,
        "--pid-file=" + Path.Combine(Folder, "pid"), "--bind-address=127.0.0.1", $"--port={Port}", "--skip-name-resolve", "--skip-log-bin",
        "--character-set-server=utf8mb4", "--max-connections=300", "--performance-schema=OFF", "--key-buffer-size=1M", "--aria-pagecache-buffer-size=1M",
        $"--innodb-buffer-pool-size={_options.BufferPoolMegabytes}M", "--innodb-log-file-size=" + LogFileSize,
        $"--innodb-flush-log-at-trx-commit={(_options.IsDurable ? 1 : 2)}", "--innodb-buffer-pool-dump-at-shutdown=OFF", "--innodb-buffer-pool-load-at-startup=OFF",
        .. _certificates is null ? [] : (string[])
        [
            "--ssl-ca=" + _certificates.AuthorityFile, "--ssl-cert=" + _certificates.CertificateFile, "--ssl-key=" + _certificates.KeyFile,
        ],
        .. _options.Plugins.Select(plugin => "--plugin-load-add=" + plugin),
        .. _options.Arguments,
    ];
}
