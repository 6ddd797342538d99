using System.Collections.Concurrent;
using System.Diagnostics;
using GraphCommerce.Servers;

namespace Server.Tests;

/// <summary>The service as a process of its own, on a free port of 127.0.0.1 and with a database file of its own.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graphcommerce-server-");
    private readonly ConcurrentQueue<string> _output = new();
    private readonly Process _process;

    public ServerProcess(string environment, IReadOnlyDictionary<string, string>? settings = null, params string[] arguments)
    {
        Url = new Uri($"http://127.0.0.1:{LocalPorts.FindFree()}");
        // A shell without job control starts programs in the background with SIGINT ignored, which everything below them inherits.
        var start = new ProcessStartInfo(
            "env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "GraphCommerce.Server.dll"), .. arguments])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = environment,
                ["ASPNETCORE_URLS"] = Url.ToString(),
                ["Database__ConnectionString"] = $"Data Source={Path.Combine(_folder.FullName, "shop.db")}",
            },
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        // A setting without a value is not set.
        if (start.Environment["ASPNETCORE_URLS"] is "")
        {
            start.Environment.Remove("ASPNETCORE_URLS");
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Client = new HttpClient { BaseAddress = Url };
    }

    public Uri Url { get; }

    public HttpClient Client { get; }

    public bool HasExited => _process.HasExited;

    public string Output => string.Join('\n', _output);

    public async Task WaitUntilReadyAsync()
    {
        using var limit = new CancellationTokenSource(s_limit);
        while (!_process.HasExited)
        {
            try
            {
                using var response = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative), limit.Token);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }

            await Task.Delay(100, limit.Token);
        }

        throw new InvalidOperationException($"The server ended:\n{Output}");
    }

    /// <summary>Waits until it has written a text: its log arrives in its own time.</summary>
    public async Task WaitForOutputAsync(string text)
    {
        for (var until = Environment.TickCount64 + (long)s_limit.TotalMilliseconds; !Output.Contains(text, StringComparison.Ordinal); await Task.Delay(50))
        {
            Assert.True(Environment.TickCount64 < until, $"The server did not write \"{text}\":\n{Output}");
        }
    }

    public async Task<int> WaitForExitAsync()
    {
        using var limit = new CancellationTokenSource(s_limit);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Asks the process to stop, as a service manager does (TERM) or a terminal (INT).</summary>
    public void Terminate(string signal = "TERM")
    {
        using var kill = Process.Start("kill", ["-" + signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Ends the process as a power cut would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        Client.Dispose();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
