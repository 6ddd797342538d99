using System.Diagnostics;

namespace GraphCommerce.Servers;

/// <summary>The programs that the tests start, and short runs of them.</summary>
internal static class Programs
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);
    private static readonly string[] s_folders =
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        "/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/usr/libexec",
    ];

    /// <exception cref="InvalidOperationException">The program is not installed.</exception>
    public static string Find(string name, string package)
        => TryFind(name) ?? throw new InvalidOperationException(
            $"The tests need the program {name}. The script ./test installs it; by hand: apt-get install {package}.");

    public static string? TryFind(string name) => s_folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Runs a program to its end and gives what it wrote.</summary>
    /// <exception cref="InvalidOperationException">It ended with an error, which the message tells.</exception>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, string input = "")
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(s_limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read everything; its errors tell why.
        }

        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new InvalidOperationException($"{program} did not end within {s_limit.TotalSeconds} s.");
        }

        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode}: {await errors}{await output}");
    }
}
