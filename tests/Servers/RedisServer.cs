using System.Globalization;

namespace GraphCommerce.Servers;

/// <summary>A Redis on a free port of 127.0.0.1 with a folder of its own.</summary>
public sealed class RedisServer : HostedServer
{
    private const string Package = "redis-server";
    private static readonly Lazy<Task<RedisServer>> s_shared = new(() => StartAsync());
    private readonly RedisOptions _options;
    private readonly TestCertificates? _certificates;

    private RedisServer(RedisOptions options)
        : base("Redis")
    {
        _options = options;
        _certificates = options.UseTls ? TestCertificates.Create(Folder, ["127.0.0.1"]) : null;
    }

    /// <summary>Host and port, and the password if there is one, as StackExchange.Redis reads them.</summary>
    public string Configuration => _options.Password is null ? $"127.0.0.1:{Port}" : $"127.0.0.1:{Port},password={_options.Password}";

    /// <summary>The certificate of the authority that signed the server's own, when it was started with TLS.</summary>
    public string? CertificateAuthorityFile => _certificates?.AuthorityFile;

    /// <summary>Starts a server for the caller alone, who disposes it.</summary>
    public static async Task<RedisServer> StartAsync(RedisOptions? options = null)
    {
        var server = new RedisServer(options ?? new RedisOptions());
        await server.StartOnFreePortAsync();
        return server;
    }

    /// <summary>The server that all tests of this process share, started on first use and ended with the process. Never stop, freeze or flush this one.</summary>
    public static Task<RedisServer> SharedAsync() => s_shared.Value;

    /// <summary>Runs a command through the command line client, for example <c>ExecuteAsync("PUBLISH", "topic", "message")</c>.</summary>
    public async Task ExecuteAsync(params string[] command) => await QueryAsync(command);

    /// <summary>Runs a command through the command line client and gives its answer, one element a line.</summary>
    public async Task<string> QueryAsync(params string[] command)
    {
        var output = await Programs.RunAsync(
            Programs.Find("redis-cli", Package),
            [
                "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-e",
                .. _options.Password is null ? [] : (string[])["--no-auth-warning", "-a", _options.Password],
                .. _certificates is null ? [] : (string[])["--tls", "--cacert", _certificates.AuthorityFile],
                .. command,
            ]);
        return output.TrimEnd('\n');
    }

    private protected override Task<HostedProcess> StartProcessAsync()
        => HostedProcess.StartAsync(
            Programs.Find("redis-server", Package),
            [
                "--bind", "127.0.0.1", _certificates is null ? "--port" : "--tls-port", Port.ToString(CultureInfo.InvariantCulture), "--dir", Folder, "--save", "", "--daemonize", "no",
                "--appendonly", _options.IsAppendOnly ? "yes" : "no", "--appendfsync", "always",
                .. _options.Password is null ? [] : (string[])["--requirepass", _options.Password],
                .. _certificates is null ? [] : (string[])
                [
                    "--port", "0", "--tls-cert-file", _certificates.CertificateFile, "--tls-key-file", _certificates.KeyFile,
                    "--tls-ca-cert-file", _certificates.AuthorityFile, "--tls-auth-clients", "no",
                ],
                .. _options.Arguments,
            ]);

    private protected override async Task<bool> AnswersAsync()
        => await QueryAsync("PING") == "PONG" && (await QueryAsync("INFO", "server")).Contains($"\nprocess_id:{ProcessId}\r", StringComparison.Ordinal);
}
