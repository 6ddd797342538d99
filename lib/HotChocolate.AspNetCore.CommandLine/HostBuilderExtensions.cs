using HotChocolate.AspNetCore.CommandLine;

namespace Microsoft.Extensions.Hosting;

/// <summary>Lets an application answer GraphQL commands.</summary>
public static class HostBuilderExtensions
{
    /// <summary>
    /// Runs the GraphQL command that <paramref name="args"/> name, or else the application:
    /// <c>schema export [--output FILE] [--schema-name NAME]</c>.
    /// </summary>
    /// <returns>The exit code, to be returned by <c>Program.cs</c>.</returns>
    public static async Task<int> RunWithGraphQLCommandsAsync(this IHost host, string[] args)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (args.IsGraphQLCommand())
        {
            return await new GraphQLRootCommand(host.Services).Parse(args).InvokeAsync().ConfigureAwait(false);
        }

        await host.RunAsync().ConfigureAwait(false);
        return 0;
    }

    /// <summary>True if the arguments name a GraphQL command.</summary>
    public static bool IsGraphQLCommand(this string[] args) => args is ["schema", ..];
}
