using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GraphCommerce.Bench;

/// <summary>The built service as a process of its own, on a free port and with a database of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private readonly ConcurrentQueue<string> _output;

    private ServerProcess(Process process, DirectoryInfo folder, ConcurrentQueue<string> output, int port)
        => (_process, _folder, _output, Port) = (process, folder, output, port);

    public int Port { get; }

    /// <summary>Starts the server on a shop of the given size.</summary>
    public static async Task<ServerProcess> StartAsync(int products, int users)
    {
        var folder = Directory.CreateTempSubdirectory("graphcommerce-bench-");
        var port = FindPort();
        var server = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/Server/bin/Release/net10.0/GraphCommerce.Server.dll"));
        using (var seed = Process.Start(CreateStart(server, folder, port, "seed", "--products", $"{products}", "--users", $"{users}"))!)
        {
            await seed.StandardOutput.ReadToEndAsync();
            await seed.WaitForExitAsync();
        }

        var process = Process.Start(CreateStart(server, folder, port))!;
        var output = new ConcurrentQueue<string>();
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 300 && !process.HasExited; attempt++)
        {
            await Task.Delay(200);
            try
            {
                if ((await client.GetAsync(new Uri($"http://127.0.0.1:{port}/health/ready"))).IsSuccessStatusCode)
                {
                    return new ServerProcess(process, folder, output, port);
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        throw new InvalidOperationException("The server did not start.");
    }

    public async Task<string> GetTokenAsync(int userId)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri($"http://127.0.0.1:{Port}/dev/token?user={userId}&role=customer"));
    }

    /// <summary>Stops the server as a service manager does and gives the lines that it printed.</summary>
    public async Task<IEnumerable<string>> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
        return _output;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static ProcessStartInfo CreateStart(string server, DirectoryInfo folder, int port, params string[] arguments)
        => new("dotnet", [server, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(server),
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
                ["Database__ConnectionString"] = $"Data Source={Path.Combine(folder.FullName, "shop.db")}",
                ["Logging__LogLevel__Default"] = "Warning",
                ["Logging__LogLevel__GraphCommerce.Data.Common.Writing"] = "Information",
            },
        };

    private static int FindPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
