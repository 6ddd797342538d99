namespace GraphCommerce.Servers;

/// <summary>A server program on a free port of 127.0.0.1 with a folder of its own, and what a test does to it.</summary>
public abstract class HostedServer : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);
    private readonly string _name;
    private HostedProcess? _process;

    private protected HostedServer(string name)
    {
        _name = name;
        Folder = RunFolder.Create(name.ToLowerInvariant());
    }

    public int Port { get; private set; }

    public int ProcessId => Process.Id;

    /// <summary>What the server wrote to its log until now.</summary>
    public string Log => _process?.Output ?? "";

    private protected string Folder { get; }

    private HostedProcess Process => _process ?? throw new InvalidOperationException("The server was not started.");

    /// <summary>Ends the server as a power cut of its process would (SIGKILL).</summary>
    public void Kill() => Process.Kill();

    public async Task StopAsync() => await Process.StopAsync();

    /// <summary>Starts it again on the same port with the data that it has kept; stops it first if it runs.</summary>
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

        RunFolder.Remove(Folder);
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts it on a port that is free.</summary>
    private protected async Task StartOnFreePortAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            Port = LocalPorts.FindFree();
            try
            {
                await LaunchAsync();
                return;
            }
            catch (InvalidOperationException) when (attempt < 3 && Log.Contains("in use", StringComparison.Ordinal))
            {
                // Somebody else took the port first.
            }
        }
    }

    private protected abstract Task<HostedProcess> StartProcessAsync();

    /// <summary>Whether it is this server, and no other on its port, that answers.</summary>
    private protected abstract Task<bool> AnswersAsync();

    private async Task LaunchAsync()
    {
        _process = await StartProcessAsync();
        var until = DateTime.UtcNow + s_patience;
        string? lastError = null;
        while (!_process.HasExited && DateTime.UtcNow < until)
        {
            try
            {
                if (await AnswersAsync())
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
        throw new InvalidOperationException($"{_name} did not start. {lastError}\n{Log}");
    }
}
