using HotChocolate.Transports.Server;
using Microsoft.Extensions.Hosting;

namespace HotChocolate.Transports.Commands;

public sealed class SchemaExportTests(GraphQLHost host) : IClassFixture<GraphQLHost>
{
    [Fact]
    public async Task The_schema_is_exported_to_a_file()
    {
        var path = System.IO.Path.Combine(AppContext.BaseDirectory, "exported.graphql");
        File.Delete(path);

        Assert.Equal(0, await host.Application.RunWithGraphQLCommandsAsync(["schema", "export", "--output", path]));

        var exported = await File.ReadAllTextAsync(path);
        Assert.Equal(await host.Client.GetStringAsync(host.Url + "?sdl") + "\n", exported);
        Assert.Contains("""hello(name: String! = "world"): String!""", exported, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema", "export", "--output", "no/such/folder/schema.graphql")]
    [InlineData("schema", "export", "--unknown")]
    [InlineData("schema", "nonsense")]
    public async Task A_command_that_fails_says_so_by_its_exit_code(params string[] command)
        => Assert.Equal(1, await host.Application.RunWithGraphQLCommandsAsync(command));

    [Theory]
    [InlineData(true, "schema", "export")]
    [InlineData(false)]
    [InlineData(false, "serve")]
    public void Commands_of_the_schema_are_told_from_the_application_s_own(bool expected, params string[] arguments)
        => Assert.Equal(expected, arguments.IsGraphQLCommand());
}
