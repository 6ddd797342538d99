using System.CommandLine;
using GraphCommerce.Server.Authentication;
using Microsoft.Extensions.Options;

namespace GraphCommerce.Server.Commands;

/// <summary>What the program can be told to do: <c>serve</c> unless told otherwise.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command of <paramref name="args"/>.</summary>
    /// <returns>The exit code: 0, or 1 after a message on the standard error.</returns>
    public static async Task<int> RunCommandAsync(this WebApplication app, string[] args)
    {
        if (FindConfigurationFaults(app.Services) is { Count: > 0 } faults)
        {
            await Console.Error.WriteLineAsync($"The configuration is not valid:\n  {string.Join("\n  ", faults)}");
            return 1;
        }

        // `schema` belongs to the GraphQL server's own commands.
        return args is ["schema", ..] ? await app.RunWithGraphQLCommandsAsync(args) : await CreateRoot(app).Parse(args).InvokeAsync();
    }

    /// <summary>What is wrong with the settings, each with its key: values that cannot be read, and values that may not be.</summary>
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
        root.SetAction((_, cancellationToken) => ServeCommand.RunAsync(app, cancellationToken));
        return root;
    }
}
