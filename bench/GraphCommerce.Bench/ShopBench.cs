using System.Text;

namespace GraphCommerce.Bench;

/// <summary>What the whole service does, on the embedded database, with the load on the same machine.</summary>
internal static class ShopBench
{
    private const int Connections = 64;
    private const int Users = 1000;
    private const int Products = 5000;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(10);

    public static async Task<int> RunProductsPageAsync()
    {
        await using var server = await ServerProcess.StartAsync(Products, Users);
        const string body = """{"query":"{ products(first: 20) { nodes { id name price stockQuantity status } pageInfo { hasNextPage endCursor } } }"}""";
        await HttpLoad.RunAsync(server.Port, "/graphql", Connections, s_warmUp, _ => (body, null), IsWithoutErrors);
        var load = await HttpLoad.RunAsync(server.Port, "/graphql", Connections, s_duration, _ => (body, null), IsWithoutErrors);
        Console.WriteLine($"{load.PerSecond:0} pages of 20 products a second at {Connections} connections, {load.BadAnswers} bad answers");
        return load.BadAnswers == 0 ? 0 : 1;
    }

    public static async Task<int> RunCheckoutsAsync()
    {
        await using var server = await ServerProcess.StartAsync(Products, Users);
        var tokens = new List<string>();
        for (var user = 1; user <= Users; user++)
        {
            tokens.Add(await server.GetTokenAsync(user));
        }

        var random = new Random(1);
        await HttpLoad.RunAsync(server.Port, "/graphql", Connections, s_warmUp, _ => NextCheckout(), _ => true);
        var completed = await HttpLoad.RunAsync(server.Port, "/graphql", Connections, s_duration, _ => NextCheckout(), IsCompleted);
        var summary = (await server.StopAsync()).First(line => line.Contains("write path stopped", StringComparison.Ordinal));
        Console.WriteLine(
            $"{completed.PerSecond:0} COMPLETED checkouts a second at {Connections} connections, {completed.BadAnswers / s_duration.TotalSeconds:0} refused a second");
        Console.WriteLine(summary.Trim());
        return 0;

        (string, string?) NextCheckout()
        {
            lock (random)
            {
                var id = Convert.ToBase64String(Encoding.ASCII.GetBytes($"Product:{random.Next(1, Products + 1)}"));
                return (
                    $$"""{"query":"mutation($id: ID!) { checkout(input: { items: [{ productId: $id quantity: 1 }] }) { order { id status } errors { __typename } } }","variables":{"id":"{{id}}"} }""",
                    tokens[random.Next(tokens.Count)]);
            }
        }
    }

    private static bool IsCompleted(ReadOnlyMemory<byte> body) => body.Span.IndexOf("\"COMPLETED\""u8) >= 0;

    private static bool IsWithoutErrors(ReadOnlyMemory<byte> body) => body.Span.IndexOf("\"errors\""u8) < 0;
}
