using System.Net;
using System.Net.Http.Json;

namespace Server.Tests.Start;

public sealed class ServerStartTests
{
    private static readonly Dictionary<string, string> s_production = new()
    {
        ["Authentication__SigningKey"] = "a-key-that-is-long-enough-for-hmac-sha256",
        ["Startup__Migrate"] = "true",
    };

    [Theory]
    [InlineData("Authentication__SigningKey", "short", "Authentication:SigningKey")]
    [InlineData("Authentication__Authority", "no address", "Authentication:Authority")]
    [InlineData("Balance__MinimumCharge", "-5", "Balance:MinimumCharge")]
    [InlineData("Order__MaximumQuantity", "0", "Order:MaximumQuantity")]
    [InlineData("Commands__BatchSize", "many", "Commands:BatchSize")]
    [InlineData("Database__ConnectionString", "nothing", "Database:ConnectionString")]
    [InlineData("Database__ConnectionString", "Data Source=shop.db;Colour=red", "Database:ConnectionString")]
    [InlineData("Startup__Migrate", "maybe", "Startup:Migrate")]
    [InlineData("Shutdown__DrainDelay", "-00:00:01", "Shutdown:DrainDelay")]
    [InlineData("Shutdown__Timeout", "2.00:00:00", "Shutdown:Timeout")]
    [InlineData("GraphQL__UseSeptember2026StatusCodes", "perhaps", "GraphQL:UseSeptember2026StatusCodes")]
    public async Task A_wrong_setting_is_named_and_ends_the_process(string key, string value, string named)
    {
        await using var server = new ServerProcess("Production", new Dictionary<string, string>(s_production) { [key] = value });

        Assert.Equal(1, await server.WaitForExitAsync());
        Assert.StartsWith("The configuration is not valid:", server.Output.TrimStart(), StringComparison.Ordinal);
        Assert.Contains(named, server.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no command 'migrat'. The commands are: serve, migrate, seed, audit, token, schema.", "migrat")]
    [InlineData("--products is a number from 1 to 1000000.", "seed", "--products", "-5")]
    public async Task A_wrong_command_line_ends_the_process(string message, params string[] arguments)
    {
        await using var server = new ServerProcess("Production", s_production, arguments);

        Assert.Equal(1, await server.WaitForExitAsync());
        Assert.Contains(message, server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_ends_the_process()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, new string('x', 10_000));
            await using var server = new ServerProcess(
                "Production", new Dictionary<string, string>(s_production) { ["Database__ConnectionString"] = $"Data Source={file}" });

            Assert.Equal(1, await server.WaitForExitAsync());
            Assert.Contains("The database of Database:ConnectionString cannot be used: ", server.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", server.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task In_production_nobody_hands_out_tokens()
    {
        await using var server = new ServerProcess("Production", s_production);
        await server.WaitUntilReadyAsync();

        using var response = await server.Client.GetAsync(new Uri("/dev/token?user=1&role=administrator", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("{ __typename }", 200, 200)]
    [InlineData("{ me { id } }", 200, 294)]
    [InlineData("{ nope }", 400, 422)]
    [InlineData("{", 400, 400)]
    public async Task The_status_codes_of_september_2026_are_a_setting(string query, int byDefault, int september2026)
    {
        foreach (var (isSet, expected) in new[] { ("false", byDefault), ("true", september2026) })
        {
            await using var server = new ServerProcess(
                "Production", new Dictionary<string, string>(s_production) { ["GraphQL__UseSeptember2026StatusCodes"] = isSet });
            await server.WaitUntilReadyAsync();

            using var response = await server.Client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query });

            Assert.Equal(expected, (int)response.StatusCode);
        }
    }

    [Fact]
    public async Task What_works_in_development_works_in_production()
    {
        await using var server = new ServerProcess("Production", s_production);
        await server.WaitUntilReadyAsync();

        using var schema = await server.Client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = "{ __schema { queryType { name } } }" });
        using var deep = await server.Client.PostAsJsonAsync(
            new Uri("/graphql", UriKind.Relative),
            new { query = "{ me { orders { nodes { user { orders { nodes { user { orders { nodes { user { id } } } } } } } } } } }" });

        Assert.Equal("""{"data":{"__schema":{"queryType":{"name":"Query"}}}}""", await schema.Content.ReadAsStringAsync());
        Assert.Contains("AUTH_NOT_AUTHENTICATED", await deep.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_commands_seed_and_audit_a_database()
    {
        var folder = Directory.CreateTempSubdirectory("graphcommerce-commands-");
        try
        {
            var settings = new Dictionary<string, string>(s_production)
            {
                ["Database__ConnectionString"] = $"Data Source={Path.Combine(folder.FullName, "shop.db")}",
            };
            await using var seed = new ServerProcess("Production", settings, "seed", "--products", "50", "--users", "10");
            Assert.Equal(0, await seed.WaitForExitAsync());
            await using var audit = new ServerProcess("Production", settings, "audit");
            Assert.Equal(0, await audit.WaitForExitAsync());
            Assert.Contains("0 violations", audit.Output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_schema_is_exported()
    {
        var folder = Directory.CreateTempSubdirectory("graphcommerce-export-");
        try
        {
            var file = Path.Combine(folder.FullName, "schema.graphql");
            await using var export = new ServerProcess("Production", s_production, "schema", "export", "--output", file);

            Assert.Equal(0, await export.WaitForExitAsync());
            Assert.StartsWith("schema {", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
