using HotChocolate.Subscriptions;
using HotChocolate.Subscriptions.Redis;

namespace Redis.Tests.Topics;

public sealed class TopicTests
{
    private sealed record Event(long Id, string? Text, DateTime At, DayOfWeek? Day);

    [Fact]
    public async Task Messages_reach_every_subscriber_on_every_server_in_their_order_and_completion_ends_the_streams()
    {
        await using var fleet = await Fleet.StartAsync();
        await using var near = await fleet.A.SubscribeAsync<int>("t");
        await using var far = await fleet.B.SubscribeAsync<int>("t");
        await using var twin = await fleet.B.SubscribeAsync<int>("t");
        await using var other = await fleet.B.SubscribeAsync<int>("u");
        for (var i = 0; i < 500; i++)
        {
            await fleet.A.SendAsync("t", i);
        }

        await fleet.A.CompleteAsync("t");
        await fleet.B.CompleteAsync("u");

        Assert.Equal(Enumerable.Range(0, 500), await near.ReadAsync());
        Assert.Equal(Enumerable.Range(0, 500), await far.ReadAsync());
        Assert.Equal(Enumerable.Range(0, 500), await twin.ReadAsync());
        Assert.Empty(await other.ReadAsync());
        await Eventually.IsTrueAsync(async () => await fleet.CountListenersAsync("t") == "0");
    }

    [Fact]
    public async Task A_message_arrives_as_it_was_sent()
    {
        await using var fleet = await Fleet.StartAsync();
        await using var stream = await fleet.B.SubscribeAsync<Event>("t");
        Event[] sent =
        [
            new(long.MaxValue, "tea \"\u00e9\u2603\" \ud83d\ude00", new DateTime(2026, 11, 22, 13, 0, 0, DateTimeKind.Utc).AddTicks(1234567), DayOfWeek.Friday),
            new(0, null, DateTime.UnixEpoch, null),
        ];
        foreach (var message in sent)
        {
            await fleet.A.SendAsync("t", message);
        }

        var received = await stream.ReadAsync(2);
        Assert.Equal(sent, received);
        Assert.All(received, e => Assert.Equal(DateTimeKind.Utc, e.At.Kind));
    }

    [Theory]
    [InlineData(TopicBufferFullMode.DropOldest, new[] { 3, 4 })]
    [InlineData(TopicBufferFullMode.DropNewest, new[] { 0, 4 })]
    [InlineData(TopicBufferFullMode.DropWrite, new[] { 0, 1 })]
    public async Task A_slow_subscribers_buffer_is_bounded(TopicBufferFullMode mode, int[] expected)
    {
        await using var fleet = await Fleet.StartAsync(capacity: 2, mode: mode);
        await using var stream = await fleet.A.SubscribeAsync<int>("t");
        await using var patient = await fleet.A.SubscribeAsync<int>("t", bufferCapacity: 8, null);
        for (var i = 0; i < 5; i++)
        {
            await fleet.B.SendAsync("t", i);
        }

        await fleet.B.CompleteAsync("t");

        Assert.Equal(Enumerable.Range(0, 5), await patient.ReadAsync());
        Assert.Equal(expected, await stream.ReadAsync());
    }

    [Fact]
    public async Task A_channel_is_left_with_its_last_subscriber()
    {
        await using var fleet = await Fleet.StartAsync();
        var first = await fleet.A.SubscribeAsync<int>("t");
        var second = await fleet.A.SubscribeAsync<int>("t");
        Assert.Equal("1", await fleet.CountListenersAsync("t"));
        await first.DisposeAsync();
        await first.DisposeAsync();
        await fleet.B.SendAsync("t", 1);
        Assert.Equal([1], await second.ReadAsync(1));
        await second.DisposeAsync();

        Assert.Equal(0, fleet.A.TopicCount);
        await Eventually.IsTrueAsync(async () => await fleet.CountListenersAsync("t") == "0");
    }

    [Fact]
    public async Task Whoever_comes_while_the_last_one_leaves_misses_nothing()
    {
        await using var fleet = await Fleet.StartAsync();
        var stream = await fleet.A.SubscribeAsync<int>("t");
        for (var i = 0; i < 200; i++)
        {
            // Begun at once, in both orders: the newcomer has its confirmation before the message is sent.
            var leaving = i % 2 == 0 ? stream.DisposeAsync() : default;
            var next = await fleet.A.SubscribeAsync<int>("t");
            await leaving;
            await stream.DisposeAsync();
            await fleet.B.SendAsync("t", i);
            Assert.Equal([i], await next.ReadAsync(1));
            stream = next;
        }

        await stream.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_is_read_from_a_stream_that_was_left()
    {
        await using var fleet = await Fleet.StartAsync();
        await using var witness = await fleet.A.SubscribeAsync<int>("t");
        var stream = await fleet.A.SubscribeAsync<int>("t");
        await using var messages = stream.ReadEventsAsync().GetAsyncEnumerator();
        for (var i = 0; i < 10; i++)
        {
            await fleet.B.SendAsync("t", i);
        }

        await witness.ReadAsync(10);
        Assert.True(await messages.MoveNextAsync());
        await stream.DisposeAsync();

        Assert.False(await messages.MoveNextAsync());
    }

    [Fact]
    public async Task A_topic_carries_one_type_of_message()
    {
        await using var fleet = await Fleet.StartAsync();
        await using var stream = await fleet.A.SubscribeAsync<int>("t");

        await Assert.ThrowsAsync<InvalidMessageTypeException>(async () => await fleet.A.SubscribeAsync<string>("t"));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await fleet.A.SendAsync<string?>("t", null));
    }

    [Theory]
    [InlineData("noise")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"kind":0,"body":"text"}""")]
    [InlineData("""{"kind":9""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public async Task What_is_no_message_is_passed_over(string noise)
    {
        await using var fleet = await Fleet.StartAsync();
        await using var stream = await fleet.A.SubscribeAsync<Event>("t");
        await fleet.Server.ExecuteAsync("PUBLISH", fleet.Prefix + "t", noise);
        var message = new Event(1, "x", DateTime.UnixEpoch, null);
        await fleet.B.SendAsync("t", message);

        Assert.Equal([message], await stream.ReadAsync(1));
    }

    [Fact]
    public async Task Messages_have_the_packages_form()
    {
        await using var fleet = await Fleet.StartAsync();
        await using var stream = await fleet.A.SubscribeAsync<int>("t");
        await fleet.Server.ExecuteAsync("PUBLISH", fleet.Prefix + "t", """{"body":7,"kind":0}""");
        await fleet.Server.ExecuteAsync("PUBLISH", fleet.Prefix + "t", """{"kind":1}""");

        Assert.Equal([7], await stream.ReadAsync());
        Assert.Equal("""{"body":7,"kind":0}""", MessageEnvelope.Write(7));
    }

    [Fact]
    public async Task Two_hundred_subscribers_keep_up_with_senders_on_both_servers_while_others_come_and_go()
    {
        const int perSender = 5_000;
        await using var fleet = await Fleet.StartAsync();
        var streams = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => (i % 2 == 0 ? fleet.A : fleet.B).SubscribeAsync<int>($"t{i % 20}").AsTask()));
        var idle = await fleet.A.SubscribeAsync<int>("t0", bufferCapacity: 1, null);
        var reading = streams.Select(async (stream, i) =>
        {
            var messages = await stream.ReadAsync(2 * (perSender / 20));
            var isInOrder = messages.Where(m => m > 0).SequenceEqual(messages.Where(m => m > 0).Order())
                && messages.Where(m => m <= 0).SequenceEqual(messages.Where(m => m <= 0).OrderDescending());
            return isInOrder && messages.Distinct().Count() == messages.Count;
        }).ToList();

        await Task.WhenAll(SendAsync(fleet.A, 1), SendAsync(fleet.B, -1), ChurnAsync());

        Assert.All(await Task.WhenAll(reading), Assert.True);
        foreach (var stream in streams.Append(idle))
        {
            await stream.DisposeAsync();
        }

        Assert.Equal(0, fleet.A.TopicCount + fleet.B.TopicCount);

        async Task SendAsync(RedisPubSub server, int sign)
        {
            for (var i = 0; i < perSender; i += 100)
            {
                await Task.WhenAll(Enumerable.Range(i, 100).Select(n => server.SendAsync($"t{n % 20}", sign > 0 ? n + 1 : -n).AsTask()));
            }
        }

        async Task ChurnAsync()
        {
            for (var i = 0; i < 200; i++)
            {
                await using var passer = await fleet.B.SubscribeAsync<int>($"t{i % 20}");
            }
        }
    }
}
