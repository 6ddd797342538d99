using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GraphCommerce.Servers;

/// <summary>A running program: its output, and the signals a test sends it.</summary>
public sealed partial class HostedProcess : IAsyncDisposable
{
    private const int Terminate = 15, Stop = 19, Continue = 18;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private readonly ConcurrentQueue<string> _output = new();
    private readonly Process _process;

    private HostedProcess(Process process)
    {
        _process = process;
        Id = process.Id;
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id { get; }

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>What it wrote until now, standard output and errors.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts a program that ends with this process at the latest.</summary>
    public static async Task<HostedProcess> StartAsync(
        string program, IEnumerable<string> arguments, string? folder = null, IEnumerable<KeyValuePair<string, string>>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "",
        };
        foreach (var (key, value) in environment ?? [])
        {
            start.Environment[key] = value;
        }

        return new HostedProcess(await StarterThread.StartAsync(start));
    }

    /// <summary>Ends it at once (SIGKILL) and returns when it is gone and all that it wrote is in <see cref="Output"/>.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to end (SIGTERM), as a service manager does.</summary>
    public async Task<int> StopAsync()
    {
        Signal(Terminate);
        using var limit = new CancellationTokenSource(s_patience);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
            throw new InvalidOperationException($"Process {Id} did not end within {s_patience.TotalSeconds} s of being asked to:\n{Output}");
        }

        return _process.ExitCode;
    }

    public Task WaitForExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>Lets it run no further (SIGSTOP): its connections stay open and nobody answers.</summary>
    public void Freeze()
    {
        Signal(Stop);

        // The signal stops one thread after the other; until the last has stopped somebody may still be answered.
        SpinWait.SpinUntil(() => _process.HasExited || IsStopped(), s_patience);
    }

    /// <summary>Lets a frozen one go on (SIGCONT).</summary>
    public void Thaw() => Signal(Continue);

    public ValueTask DisposeAsync()
    {
        Kill();
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Whether the kernel says of every thread that it is stopped; where it says nothing, it is believed.</summary>
    private bool IsStopped()
    {
        var threads = new DirectoryInfo($"/proc/{_process.Id}/task");
        try
        {
            return !threads.Exists || threads.EnumerateDirectories().All(thread =>
                File.ReadAllText(Path.Combine(thread.FullName, "stat")) is var state && state[state.LastIndexOf(')') + 2] is 'T');
        }
        catch (IOException)
        {
            // A thread has ended meanwhile.
            return false;
        }
    }

    private void Signal(int signal)
    {
        if (!_process.HasExited)
        {
            _ = SendSignal(_process.Id, signal);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
