using System.Runtime.CompilerServices;
using HotChocolate.Authorization;
using HotChocolate.Execution;
using HotChocolate.Resolvers;
using HotChocolate.Subscriptions;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Inference;

/// <summary><c>[Subscribe]</c>: where a subscription's events come from.</summary>
public sealed class SubscribeTests
{
    [Fact]
    public async Task Arguments_complete_the_name_of_a_topic()
    {
        await using var services = Build();
        await using var stream = await SubscribeAsync(services, "{ onPrice(product: \"a\" kind: 2) }");
        var sender = services.GetRequiredService<ITopicEventSender>();

        await sender.SendAsync("price_2_b", 1);
        await sender.SendAsync("price_2_a", 5);

        Assert.Equal(["""{"data":{"onPrice":5}}"""], await ReadAsync(stream, 1));
    }

    [Fact]
    public async Task Without_a_topic_the_name_of_the_method_is_one()
    {
        await using var services = Build();
        await using var stream = await SubscribeAsync(services, "{ onAnything }");

        await services.GetRequiredService<ITopicEventSender>().SendAsync(nameof(EventSubscriptions.OnAnything), "x");

        Assert.Equal(["""{"data":{"onAnything":"x!"}}"""], await ReadAsync(stream, 1));
    }

    [Theory]
    [InlineData("onCount")]
    [InlineData("onCountLater")]
    public async Task Events_may_come_from_a_method_that_sees_the_arguments(string field)
    {
        await using var services = Build();
        await using var stream = await SubscribeAsync(services, $"{{ {field}(from: 3) }}");

        Assert.Equal([$$$"""{"data":{"{{{field}}}":"event 3"}}""", $$$"""{"data":{"{{{field}}}":"event 4"}}"""], await ReadAsync(stream, 2));
    }

    [Fact]
    public async Task Whoever_may_not_see_the_events_cannot_subscribe()
    {
        await using var services = Build();
        var executor = await services.GetRequestExecutorAsync();

        var result = await executor.ExecuteAsync(OperationRequestBuilder.New().SetDocument("subscription { onSecret }").Build());

        Assert.Contains("\"AUTH_NOT_AUTHORIZED\"", result.ToJson(), StringComparison.Ordinal);
    }

    private static ServiceProvider Build()
    {
        var builder = InferredSchema.Of(__BookQueries_QueryRegistration.Create(), __EventSubscriptions_SubscriptionRegistration.Create()).AddInMemorySubscriptions();
        builder.Services.AddSingleton<IAuthorizationHandler, Nobody>();
        return builder.Services.BuildServiceProvider();
    }

    private static async Task<IResponseStream> SubscribeAsync(IServiceProvider services, string selection)
    {
        var executor = await services.GetRequestExecutorAsync();
        var result = await executor.ExecuteAsync(OperationRequestBuilder.New().SetDocument($"subscription {selection}").Build());
        return result.ExpectResponseStream();
    }

    private static async Task<List<string>> ReadAsync(IResponseStream stream, int count)
    {
        var results = new List<string>();
        await foreach (var result in stream.ReadResultsAsync())
        {
            results.Add(result.ToJson(withIndentations: false));
            if (results.Count == count)
            {
                break;
            }
        }

        return results;
    }

    private sealed class Nobody : IAuthorizationHandler
    {
        public ValueTask<AuthorizeResult> AuthorizeAsync(IMiddlewareContext context, AuthorizeDirective directive, CancellationToken cancellationToken = default)
            => new(AuthorizeResult.NotAllowed);
    }
}

[SubscriptionType]
internal static partial class EventSubscriptions
{
    [Subscribe]
    [Topic("price_{kind}_{product}")]
    public static int OnPrice(string product, int kind, [EventMessage] int price) => product.Length > 0 && kind > 0 ? price : 0;

    [Subscribe]
    public static string OnAnything([EventMessage] string message) => $"{message}!";

    [Subscribe(With = nameof(CountAsync))]
    public static string OnCount(int from, [EventMessage] int number) => from > 0 ? $"event {number}" : "none";

    [Subscribe(With = nameof(CountLaterAsync))]
    public static string OnCountLater(int from, [EventMessage] int number) => from > 0 ? $"event {number}" : "none";

    [Authorize]
    [Subscribe]
    public static string OnSecret([EventMessage] string message) => message;

    [GraphQLIgnore]
    public static async IAsyncEnumerable<int> CountAsync(int from, Shelf shelf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var number = from; number < from + shelf.Books.Count; number++)
        {
            await Task.Delay(1, cancellationToken);
            yield return number;
        }
    }

    [GraphQLIgnore]
    public static async Task<IAsyncEnumerable<int>> CountLaterAsync(int from, Shelf shelf, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return CountAsync(from, shelf, cancellationToken);
    }
}
