using System.Globalization;

namespace GraphCommerce.Servers;

/// <summary>A Redis on a free port of 127.0.0.1 with a folder of its own.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private const string Package = "redis-server";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private static readonly Lazy<Task<RedisServer>> s_shared = new(() => StartAsync());
    private readonly RedisOptions _options;
    private readonly string _folder = RunFolder.Create("redis");
    private HostedProcess? _process;

    private RedisServer(RedisOptions options) => _options = options;

    public int Port { get; private set; }

    public int ProcessId => Process.Id;

    /// <summary>Host and port, and the password if there is one, as StackExchange.Redis reads them.</summary>
    public string Configuration => _options.Password is null ? $"127.0.0.1:{Port}" : $"127.0.0.1:{Port},password={_options.Password}";

    /// <summary>What the server wrote to its log until now.</summary>
    public string Log => _process?.Output ?? "";

    private HostedProcess Process => _process ?? throw new InvalidOperationException("The server was not started.");

    /// <summary>Starts a server for the caller alone, who disposes it.</summary>
    public static async Task<RedisServer> StartAsync(RedisOptions? options = null)
    {
        var server = new RedisServer(options ?? new RedisOptions());
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
                .. command,
            ]);
        return output.TrimEnd('\n');
    }

    /// <summary>Ends the server at once (SIGKILL).</summary>
    public void Kill() => Process.Kill();

    public async Task StopAsync() => await Process.StopAsync();

    /// <summary>Starts it again on the same port, with its data if it is append-only; stops it first if it runs.</summary>
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
        _process = await HostedProcess.StartAsync(
            Programs.Find("redis-server", Package),
            [
                "--bind", "127.0.0.1", "--port", Port.ToString(CultureInfo.InvariantCulture), "--dir", _folder, "--save", "", "--daemonize", "no",
                "--appendonly", _options.IsAppendOnly ? "yes" : "no", "--appendfsync", "always",
                .. _options.Password is null ? [] : (string[])["--requirepass", _options.Password],
                .. _options.Arguments,
            ]);
        var until = DateTime.UtcNow + s_patience;
        string? lastError = null;
        while (!_process.HasExited && DateTime.UtcNow < until)
        {
            try
            {
                if (await QueryAsync("PING") == "PONG")
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
        throw new InvalidOperationException($"Redis did not start. {lastError}\n{Log}");
    }
}
