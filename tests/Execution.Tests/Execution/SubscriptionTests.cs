using HotChocolate.Execution;
using HotChocolate.Subscriptions;

namespace Execution.Tests.Execution;

public sealed class SubscriptionTests
{
    [Fact]
    public async Task Messages_of_a_topic_reach_every_subscriber_in_their_order()
    {
        var pubSub = new InMemoryPubSub(new SubscriptionOptions());
        await using var first = await pubSub.SubscribeAsync<int>("t");
        await using var second = await pubSub.SubscribeAsync<int>("t");
        await using var other = await pubSub.SubscribeAsync<int>("u");
        for (var i = 0; i < 10; i++)
        {
            await pubSub.SendAsync("t", i);
        }

        await pubSub.CompleteAsync("t");
        await pubSub.CompleteAsync("u");

        Assert.Equal(Enumerable.Range(0, 10), await ReadAsync(first));
        Assert.Equal(Enumerable.Range(0, 10), await ReadAsync(second));
        Assert.Empty(await ReadAsync(other));
    }

    [Theory]
    [InlineData(TopicBufferFullMode.DropOldest, new[] { 3, 4 })]
    [InlineData(TopicBufferFullMode.DropNewest, new[] { 0, 4 })]
    [InlineData(TopicBufferFullMode.DropWrite, new[] { 0, 1 })]
    public async Task A_slow_subscribers_buffer_is_bounded(TopicBufferFullMode mode, int[] expected)
    {
        var pubSub = new InMemoryPubSub(new SubscriptionOptions { TopicBufferCapacity = 2, TopicBufferFullMode = mode });
        await using var stream = await pubSub.SubscribeAsync<int>("t");
        for (var i = 0; i < 5; i++)
        {
            await pubSub.SendAsync("t", i);
        }

        await pubSub.CompleteAsync("t");

        Assert.Equal(expected, await ReadAsync(stream));
    }

    [Fact]
    public async Task A_topic_is_forgotten_with_its_last_subscriber()
    {
        var pubSub = new InMemoryPubSub(new SubscriptionOptions());
        var first = await pubSub.SubscribeAsync<int>("t");
        var second = await pubSub.SubscribeAsync<int>("t");
        await first.DisposeAsync();
        Assert.Equal(1, pubSub.TopicCount);
        await second.DisposeAsync();

        Assert.Equal(0, pubSub.TopicCount);
    }

    [Fact]
    public async Task A_message_of_another_type_is_the_senders_fault()
    {
        var pubSub = new InMemoryPubSub(new SubscriptionOptions());
        await using var stream = await pubSub.SubscribeAsync<int>("t");

        await Assert.ThrowsAsync<InvalidMessageTypeException>(async () => await pubSub.SendAsync("t", "text"));
    }

    private static async Task<List<int>> ReadAsync(ISourceStream<int> stream)
    {
        var messages = new List<int>();
        await foreach (var message in stream.ReadEventsAsync())
        {
            messages.Add(message);
        }

        return messages;
    }
}
