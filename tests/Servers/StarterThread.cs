using System.Collections.Concurrent;
using System.Diagnostics;

namespace GraphCommerce.Servers;

/// <summary>
/// Starts processes which the kernel ends when this process ends, however it ends: a test host that is killed leaves no server running.
/// The kernel watches the thread that started them, so all are started by one that never ends.
/// </summary>
internal static class StarterThread
{
    private static readonly string? s_setpriv = Programs.TryFind("setpriv");
    private static readonly BlockingCollection<(ProcessStartInfo Start, TaskCompletionSource<Process> Started)> s_work = [];

    static StarterThread() => new Thread(Work) { IsBackground = true, Name = "server starter" }.Start();

    public static Task<Process> StartAsync(ProcessStartInfo start)
    {
        if (s_setpriv is not null)
        {
            start.ArgumentList.Insert(0, start.FileName);
            start.ArgumentList.Insert(0, "--");
            start.ArgumentList.Insert(0, "KILL");
            start.ArgumentList.Insert(0, "--pdeathsig");
            start.FileName = s_setpriv;
        }

        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        s_work.Add((start, started));
        return started.Task;
    }

    private static void Work()
    {
        foreach (var (start, started) in s_work.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(start)!);
            }
            catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
            {
                started.SetException(exception);
            }
        }
    }
}
