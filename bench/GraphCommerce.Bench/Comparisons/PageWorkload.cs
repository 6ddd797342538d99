using System.Text.Json.Nodes;
using GraphCommerce.Bench.Handwritten;
using MySqlConnector;

namespace GraphCommerce.Bench.Comparisons;

/// <summary>Pages of 20 products after one of the first thousand.</summary>
internal sealed class PageWorkload : IWorkload
{
    private const int Starts = 50;
    private readonly List<string> _bodies = [];

    public string Description => "pages of 20 products after one of the first 1000";

    public int Users => 100;

    public int Products => 5_000;

    public async Task StartAsync(int port)
    {
        using var client = new HttpClient();
        var after = "null";
        while (_bodies.Count < Starts)
        {
            _bodies.Add(
                $$$"""{"query":"query($after: String) { products(first: 20, after: $after) { nodes { id name price stockQuantity status } pageInfo { hasNextPage endCursor } } }","variables":{"after":{{{after}}}}}""");
            using var content = new StringContent(_bodies[^1], null, "application/json");
            using var response = await client.PostAsync(new Uri($"http://127.0.0.1:{port}/graphql"), content);
            var answer = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
            after = answer["data"]!["products"]!["pageInfo"]!["endCursor"]!.ToJsonString();
        }
    }

    public (string Body, string? Token) NextRequest(int connection) => (_bodies[Random.Shared.Next(Starts)], null);

    public bool IsGood(ReadOnlyMemory<byte> answer) => answer.Span.IndexOf("\"errors\""u8) < 0 && answer.Span.IndexOf("\"hasNextPage\":true"u8) >= 0;

    public async Task<Func<Task>> PrepareAsync(MySqlConnection connection, int index)
    {
        var page = await HandwrittenPage.PrepareAsync(connection);
        return () => page.RunAsync(20 * Random.Shared.Next(Starts));
    }
}
