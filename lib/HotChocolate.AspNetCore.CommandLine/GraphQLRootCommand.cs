using System.CommandLine;

namespace HotChocolate.AspNetCore.CommandLine;

/// <summary>The commands of a GraphQL server.</summary>
internal sealed class GraphQLRootCommand : RootCommand
{
    public GraphQLRootCommand(IServiceProvider services)
        : base("The commands of a GraphQL server.")
        => Subcommands.Add(new Command("schema", "Schema commands.") { new ExportCommand(services) });
}
