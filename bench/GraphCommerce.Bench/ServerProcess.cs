using GraphCommerce.Servers;

namespace GraphCommerce.Bench;

/// <summary>The built service as a process of its own, on a free port, in Development so that tokens can be had.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly string s_program =
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/Server/bin/Release/net10.0/GraphCommerce.Server.dll"));

    private readonly HostedProcess _process;

    private ServerProcess(HostedProcess process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public int ProcessId => _process.Id;

    /// <summary>Settings of a shop in a SQLite file.</summary>
    public static Dictionary<string, string> Sqlite(string folder) => new() { ["Database__ConnectionString"] = $"Data Source={Path.Combine(folder, "shop.db")}" };

    /// <summary>Settings of a shop on MySQL or MariaDB.</summary>
    public static Dictionary<string, string> MySql(string connectionString)
        => new() { ["Database__Provider"] = "MySql", ["Database__ConnectionString"] = connectionString };

    /// <summary>Runs a command of the server to its end and gives what it printed.</summary>
    public static async Task<string> RunAsync(Dictionary<string, string> settings, params string[] arguments)
    {
        await using var process = await StartProcessAsync(settings, LocalPorts.FindFree(), arguments);
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode == 0 ? process.Output : throw new InvalidOperationException($"{arguments[0]} failed:\n{process.Output}");
    }

    public static async Task<ServerProcess> StartAsync(Dictionary<string, string> settings)
    {
        var port = LocalPorts.FindFree();
        var process = await StartProcessAsync(settings, port);
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 300 && !process.HasExited; attempt++)
        {
            await Task.Delay(200);
            try
            {
                if ((await client.GetAsync(new Uri($"http://127.0.0.1:{port}/health/ready"))).IsSuccessStatusCode)
                {
                    return new ServerProcess(process, port);
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        await process.DisposeAsync();
        throw new InvalidOperationException($"The server did not start:\n{process.Output}");
    }

    /// <summary>Stops the server as a service manager does and gives the lines that it printed.</summary>
    public async Task<IEnumerable<string>> StopAsync()
    {
        await _process.StopAsync();
        return _process.Output.Split('\n');
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static Task<HostedProcess> StartProcessAsync(Dictionary<string, string> settings, int port, params string[] arguments)
        => HostedProcess.StartAsync(
            "dotnet",
            [s_program, .. arguments],
            Path.GetDirectoryName(s_program),
            [
                new("ASPNETCORE_ENVIRONMENT", "Development"),
                new("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"),
                new("Authentication__SigningKey", TestTokens.Key),
                new("Logging__LogLevel__Default", "Warning"),
                new("Logging__LogLevel__GraphCommerce.Data.Commands", "Information"),
                .. settings,
            ]);
}
