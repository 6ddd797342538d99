using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphCommerce.Servers;

namespace Server.Tests.Fleet;

/// <summary>A customer's answer: a new thing's id, or the refusal's name; neither if nobody can tell what became of the request.</summary>
internal readonly record struct ShopAnswer(long? Id, string? Refusal, string? Fault)
{
    public bool IsKnown => Id is not null || Refusal is not null;
}

/// <summary>Sends what customers want to a server.</summary>
internal static class ShopClient
{
    private static readonly HttpClient s_client = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5) })
    {
        Timeout = TimeSpan.FromMinutes(3),
    };

    private static readonly string[] s_tokens = [.. Enumerable.Range(0, FleetShop.Users + 1).Select(user => TestTokens.Create(user))];

    public static async Task<ShopAnswer> SendAsync(Uri server, Purchase purchase, CancellationToken cancellationToken = default)
    {
        try
        {
            var answer = await ExecuteAsync(server, purchase.User, purchase.Query, cancellationToken);
            var payload = answer["data"]?[purchase.Operation];
            return payload?[purchase.Path]?["id"] is { } id
                ? new ShopAnswer(Purchase.KeyOf((string)id!), null, null)
                : new ShopAnswer(null, (string?)payload?["errors"]?[0]?["__typename"], answer.ToJsonString());
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException or OperationCanceledException)
        {
            return new ShopAnswer(null, null, exception.Message);
        }
    }

    /// <summary>Sends a purchase until it is known what became of it.</summary>
    public static async Task<ShopAnswer> SendUntilAnsweredAsync(Func<Uri> server, Purchase purchase, CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = await SendAsync(server(), purchase, cancellationToken);
            if (answer.IsKnown && answer.Refusal is not "TooManyRequestsError")
            {
                return answer;
            }

            await Task.Delay(20, cancellationToken);
        }
    }

    public static async Task<JsonNode> ExecuteAsync(Uri server, int user, string query, CancellationToken cancellationToken = default)
    {
        using var request = CreateRequest(server, user, query);
        using var response = await s_client.SendAsync(request, cancellationToken);
        return (await JsonNode.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken))!;
    }

    /// <summary>Subscribes by server-sent events and gives the data of each event; the first is empty and comes when the stream is open.</summary>
    public static async IAsyncEnumerable<JsonNode> SubscribeAsync(
        Uri server, int user, string query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var request = CreateRequest(server, user, query);
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await s_client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        yield return new JsonObject();
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                yield return JsonNode.Parse(line[6..])!["data"]!;
            }
        }
    }

    private static HttpRequestMessage CreateRequest(Uri server, int user, string query)
        => new(HttpMethod.Post, new Uri(server, "graphql"))
        {
            Content = JsonContent.Create(new { query }), Headers = { Authorization = new("Bearer", s_tokens[user]) },
        };
}
