using System.CommandLine;
using System.Data.Common;
using GraphCommerce.Data.Database;
using GraphCommerce.Server.Authentication;
using GraphCommerce.Server.Lifetime;

namespace GraphCommerce.Server.Commands;

/// <summary>The commands of the program; without one it serves.</summary>
internal static class CommandLine
{
    /// <summary>After a signal a command may finish for this long; then the process ends.</summary>
    private static readonly InvocationConfiguration s_command = new()
    {
        EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(25),
    };

    /// <summary>The server handles signals itself: see <see cref="SignalLifetime"/>.</summary>
    private static readonly InvocationConfiguration s_server = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    /// <summary>Runs the command of <paramref name="args"/>.</summary>
    /// <returns>The exit code: 0, or 1 after a message on the standard error.</returns>
    public static async Task<int> RunCommandAsync(this WebApplication app, string[] args)
    {
        if (FindConfigurationFaults(app.Services) is { Count: > 0 } faults)
        {
            await Console.Error.WriteLineAsync($"The configuration is not valid:\n  {string.Join("\n  ", faults)}");
            return 1;
        }

        // The GraphQL server brings the command `schema`.
        return args is ["schema", ..] ? await app.RunWithGraphQLCommandsAsync(args) : await RunAsync(CreateRoot(app), args);
    }

    private static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        // The command line can contain settings (--key value, key=value), but a first word is a command.
        if (args is [var first, ..] && IsWord(first) && root.Subcommands.All(command => command.Name != first))
        {
            var names = root.Subcommands.Select(command => command.Name);
            await Console.Error.WriteLineAsync($"There is no command '{first}'. The commands are: {string.Join(", ", names)}.");
            return 1;
        }

        try
        {
            var command = root.Parse(args);
            return await command.InvokeAsync(command.CommandResult.Command is RootCommand or ServeCommand ? s_server : s_command);
        }
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync(Describe(exception));
            return 1;
        }
    }

    private static bool IsWord(string argument) => argument.Length > 0 && argument[0] is not ('-' or '/') && !argument.Contains('=', StringComparison.Ordinal);

    /// <summary>One sentence for a fault that an operator can repair; the whole exception for any other.</summary>
    private static string Describe(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case DbException:
                    return $"The database of {DatabaseOptions.Section}:{nameof(DatabaseOptions.ConnectionString)} cannot be used: {cause.Message}";
                case IOException or UnauthorizedAccessException:
                    return cause.Message;
                case OperationCanceledException:
                    return "Stopped before it was done.";
            }
        }

        return exception.ToString();
    }

    /// <summary>The errors of the settings, each with its key: values that cannot be parsed and values that are out of bounds.</summary>
    private static IReadOnlyList<string> FindConfigurationFaults(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return [.. exception.Failures];
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(e => e is OptionsValidationException))
        {
            return [.. exception.InnerExceptions.Cast<OptionsValidationException>().SelectMany(e => e.Failures)];
        }
        catch (InvalidOperationException exception)
        {
            return [exception.Message];
        }
    }

    private static RootCommand CreateRoot(WebApplication app)
    {
        var root = new RootCommand("GraphCommerce: a GraphQL API for product orders.")
        {
            new ServeCommand(app),
            new MigrateCommand(app.Services),
            new SeedCommand(app.Services),
            new AuditCommand(app.Services),
            new TokenCommand(app.Services.GetRequiredService<TokenIssuer>()),
            new Command("schema", "Exports the schema: schema export --output schema.graphql"),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((_, _) => ServeCommand.RunAsync(app));
        return root;
    }
}
