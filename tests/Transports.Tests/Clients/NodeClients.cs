using System.Diagnostics;

namespace HotChocolate.Transports.Clients;

/// <summary>The packages of <c>clients/package-lock.json</c>, installed once for each state of it.</summary>
public sealed class NodeClients : IAsyncLifetime
{
    private static readonly string s_folder = System.IO.Path.Combine(AppContext.BaseDirectory, "clients");
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);
    private static readonly Lazy<Task> s_installation = new(InstallAsync);

    internal static bool IsNodeInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(System.IO.Path.PathSeparator)
        .Any(folder => File.Exists(System.IO.Path.Combine(folder, "npm")) || File.Exists(System.IO.Path.Combine(folder, "npm.cmd")));

    /// <summary>Installs the packages, once however many test classes ask at the same time: <c>npm ci</c> empties the folder that it fills.</summary>
    public Task InitializeAsync() => s_installation.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Runs a script of the folder <c>clients</c> and gives the lines it printed.</summary>
    internal static async Task<IReadOnlyList<string>> RunScriptAsync(string script, params string[] arguments)
        => (await RunAsync("node", [script, .. arguments])).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task InstallAsync()
    {
        var installed = new FileInfo(System.IO.Path.Combine(s_folder, "node_modules", ".package-lock.json"));
        if (IsNodeInstalled && (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(System.IO.Path.Combine(s_folder, "package-lock.json"))))
        {
            await RunAsync("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error");
        }
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = s_folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var limit = new CancellationTokenSource(s_limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {arguments[0]} did not end within {s_limit}.");
        }

        Assert.True(process.ExitCode == 0, $"{program} {arguments[0]} failed: {await errors}");
        return await output;
    }
}
