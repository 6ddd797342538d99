using System.Diagnostics;

namespace GraphCommerce.Servers;

/// <summary>
/// The folder that holds the data of all servers of a test process. <c>./test</c> names one in <see cref="Variable"/>, shared by its test processes, and
/// removes it; otherwise the process makes one, and a small shell process removes it when this one has ended, however it ended.
/// </summary>
public static class RunFolder
{
    public const string Variable = "GRAPHCOMMERCE_TEST_RUN";
    private static readonly Lazy<string> s_path = new(Find);
    private static int s_count;

    public static string Path => s_path.Value;

    /// <summary>A new folder in <see cref="Path"/> of which the name begins with <paramref name="name"/>.</summary>
    public static string Create(string name)
        => Directory.CreateDirectory(System.IO.Path.Combine(Path, $"{name}-{Environment.ProcessId}-{Interlocked.Increment(ref s_count)}")).FullName;

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return Directory.CreateDirectory(given).FullName;
        }

        var own = Directory.CreateTempSubdirectory("graphcommerce-run-").FullName;
        RemoveAfterThisProcess(own);
        return own;
    }

    /// <summary>A test host has no time to tidy up: it is killed a tenth of a second after its last test.</summary>
    private static void RemoveAfterThisProcess(string folder)
    {
        string[] arguments = ["-c", "while kill -0 \"$1\" 2> /dev/null; do sleep 0.5; done; rm -rf \"$2\"", "sh", $"{Environment.ProcessId}", folder];
        using var janitor = Process.Start(
            new ProcessStartInfo("sh", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true });
    }

    /// <summary>Removes a folder of which a process that was just killed may still be writing a last file.</summary>
    internal static void Remove(string folder)
    {
        for (var attempt = 0; attempt < 50 && Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                Thread.Sleep(20);
            }
        }
    }
}
