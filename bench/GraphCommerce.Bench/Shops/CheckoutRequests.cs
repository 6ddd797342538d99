using System.Collections.Concurrent;
using GraphCommerce.Servers;

namespace GraphCommerce.Bench.Shops;

/// <summary>Checkouts by random customers of random products, each with an idempotency key of its own.</summary>
internal sealed class CheckoutRequests(int[] users, int[] products, int maximumLines)
{
    private const string Query =
        "mutation($input: CheckoutInput!) { checkout(input: $input) { order { id status finalAmount } errors { __typename } } }";

    private readonly string[] _tokens = [.. users.Select(user => TestTokens.Create(user))];
    private readonly ConcurrentDictionary<int, Random> _randoms = new();
    private readonly string _run = Guid.NewGuid().ToString("N");
    private long _count;

    public static bool IsCompleted(ReadOnlyMemory<byte> body) => body.Span.IndexOf("\"COMPLETED\""u8) >= 0;

    public (string Body, string? Token) Next(int connection)
    {
        var order = NextOrder(connection);
        var items = string.Join(',', order.ProductIds.Select(id => $$"""{"productId":"{{NodeIds.Of("Product", id)}}","quantity":1}"""));
        var input = $$"""{"items":[{{items}}],"idempotencyKey":"{{order.Key}}"}""";
        return ($$"""{"query":"{{Query}}","variables":{"input":{{input}} } }""", _tokens[order.UserIndex]);
    }

    /// <summary>The same orders for who writes SQL by hand.</summary>
    public (int UserIndex, int UserId, int[] ProductIds, string Key) NextOrder(int connection)
    {
        var random = _randoms.GetOrAdd(connection, static c => new Random(c));
        var user = random.Next(users.Length);
        var ids = new SortedSet<int>();
        for (var lines = random.Next(1, maximumLines + 1); ids.Count < lines;)
        {
            ids.Add(products[random.Next(products.Length)]);
        }

        return (user, users[user], [.. ids], $"{_run}-{Interlocked.Increment(ref _count)}");
    }
}
