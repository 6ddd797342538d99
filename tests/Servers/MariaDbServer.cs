using System.Globalization;

namespace GraphCommerce.Servers;

/// <summary>A MariaDB on a free port of 127.0.0.1 with a data folder of its own. The user is root and has no password.</summary>
public sealed class MariaDbServer : IAsyncDisposable
{
    internal const string LogFileSize = "32M";
    private const string Package = "mariadb-server mariadb-client";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);
    private static readonly Lazy<Task<MariaDbServer>> s_shared = new(() => StartAsync());
    private readonly MariaDbOptions _options;
    private readonly string _folder;
    private readonly TestCertificates? _certificates;
    private HostedProcess? _process;
    private int _databaseCount;

    private MariaDbServer(MariaDbOptions options)
    {
        _options = options;
        _folder = RunFolder.Create("mariadb");
        _certificates = options.UseTls ? TestCertificates.Create(_folder, options.CertificateNames) : null;
    }

    public int Port { get; private set; }

    public int ProcessId => Process.Id;

    /// <summary>Root without a database, a password and TLS.</summary>
    public string ConnectionString => $"Server=127.0.0.1;Port={Port};User ID=root;SslMode=None";

    /// <summary>The certificate of the authority that signed the server's own, when it was started with TLS.</summary>
    public string? CertificateAuthorityFile => _certificates?.AuthorityFile;

    /// <summary>What the server wrote to its error log until now.</summary>
    public string Log => _process?.Output ?? "";

    private HostedProcess Process => _process ?? throw new InvalidOperationException("The server was not started.");

    private string Socket => Path.Combine(_folder, "s");

    /// <summary>Starts a server for the caller alone, who disposes it.</summary>
    public static async Task<MariaDbServer> StartAsync(MariaDbOptions? options = null)
    {
        var server = new MariaDbServer(options ?? new MariaDbOptions());
        await MariaDbTemplate.CopyToAsync(Path.Combine(server._folder, "data"));
        for (var attempt = 1; ; attempt++)
        {
            server.Port = LocalPorts.FindFree();
            try
            {
                await server.LaunchAsync();
                return server;
            }
            catch (InvalidOperationException) when (attempt < 3 && server.Log.Contains("in use", StringComparison.Ordinal))
            {
                // Somebody else took the port first.
            }
        }
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

    /// <summary>Ends the server as a power cut of its process would (SIGKILL).</summary>
    public void Kill() => Process.Kill();

    public async Task StopAsync() => await Process.StopAsync();

    /// <summary>Starts it again on the same port with the same data; stops it first if it runs.</summary>
    public async Task RestartAsync()
    {
        if (!Process.HasExited)
        {
            await StopAsync();
        }

        await Process.DisposeAsync();
        await LaunchAsync();
    }

    /// <summary>Lets the server answer nothing until <see cref="Thaw"/> while its connections stay open.</summary>
    public void Freeze() => Process.Freeze();

    public void Thaw() => Process.Thaw();

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        RunFolder.Remove(_folder);
    }

    private async Task LaunchAsync()
    {
        _process = await HostedProcess.StartAsync(Programs.Find("mariadbd", Package), CreateArguments());
        var until = DateTime.UtcNow + s_patience;
        string? lastError = null;
        while (!_process.HasExited && DateTime.UtcNow < until)
        {
            try
            {
                if (File.Exists(Socket) && await QueryAsync("SELECT @@port") == Port.ToString(CultureInfo.InvariantCulture))
                {
                    return;
                }
            }
            catch (InvalidOperationException exception)
            {
                lastError = exception.Message;
            }

            await Task.Delay(20);
        }

        _process.Kill();
        throw new InvalidOperationException($"MariaDB did not start. {lastError}\n{Log}");
    }

    private IEnumerable<string> CreateArguments() =>
    [
        "--no-defaults", "--user=" + Environment.UserName, "--datadir=" + Path.Combine(_folder, "data"), "--socket=" + Socket,
        // A server that starts removes the temporary tables of any other with the same folder for them.
        "--tmpdir=" + _folder,
        "--pid-file=" + Path.Combine(_folder, "pid"), "--bind-address=127.0.0.1", $"--port={Port}", "--skip-name-resolve", "--skip-log-bin",
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
