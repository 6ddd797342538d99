namespace GraphCommerce.Servers;

/// <summary>
/// The folder that holds the data of all servers of a test process. <c>./test</c> names one in <see cref="Variable"/>, shared by its test processes, and
/// removes it; otherwise the process makes one and removes it at its end.
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
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(own);
        return own;
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
