using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GraphCommerce.Servers;

namespace Server.Tests;

public sealed class LogTests
{
    [Fact]
    public async Task In_production_each_line_is_JSON_with_the_time_in_UTC()
    {
        var begin = DateTimeOffset.UtcNow;
        await using var server = new ServerProcess("Production", new Dictionary<string, string>
        {
            ["Authentication__SigningKey"] = TestTokens.Key, ["Startup__Migrate"] = "true", ["TZ"] = "Asia/Seoul",
        });
        await server.WaitUntilReadyAsync();
        using var response = await server.Client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = "query Named { __typename }" });
        await server.WaitForOutputAsync("Query Named by user");
        server.Terminate();
        server.Terminate();
        await server.WaitForExitAsync();

        var lines = server.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.Contains("Bringing the database up to date", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(TimeOf(line), begin.AddMilliseconds(-1), DateTimeOffset.UtcNow));
    }

    private static DateTimeOffset TimeOf(string line)
        => DateTimeOffset.ParseExact(
            (string)JsonNode.Parse(line)!["Timestamp"]!, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
