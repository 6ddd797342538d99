using GraphCommerce.Data.Common.Redis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace GraphCommerce.Data.Tests.Redis;

public sealed class RedisLinkTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Of_many_calls_to_a_frozen_server_only_as_many_as_the_threshold_wait()
    {
        var link = CreateLink(threshold: 3);
        var frozen = new TaskCompletionSource<int>();
        var begun = 0;
        for (var i = 0; i < 100; i++)
        {
            await Assert.ThrowsAsync<RedisUnavailableException>(() => link.RunAsync(() =>
            {
                begun++;
                return frozen.Task;
            }, default));
        }

        Assert.Equal(3, begun);
        Assert.Equal(3, link.CallsInFlight);
        Assert.Equal(BreakerState.Open, link.State);
        Assert.Contains("no answer within 20 ms", link.LastFailure, StringComparison.Ordinal);

        // The thawed server answers calls that nobody waits for: they are no longer in flight, and only a probe closes the breaker.
        frozen.SetResult(1);
        Assert.True(SpinWait.SpinUntil(() => link.CallsInFlight == 0, TimeSpan.FromSeconds(30)));
        Assert.Equal(BreakerState.Open, link.State);
    }

    [Fact]
    public async Task A_probe_closes_it_when_it_is_time()
    {
        var link = CreateLink(threshold: 1);
        await Assert.ThrowsAsync<RedisUnavailableException>(() => link.RunAsync(() => new TaskCompletionSource<int>().Task, default));
        Assert.Null(await link.ProbeAsync(() => Task.FromResult(true), default));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(await link.ProbeAsync(() => throw new InvalidOperationException("whatever"), default));
        Assert.Equal(BreakerState.Open, link.State);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await link.ProbeAsync(() => Task.FromResult(true), default));

        Assert.Equal(5, await link.RunAsync(() => Task.FromResult(5), default));
    }

    [Theory]
    [InlineData(typeof(ObjectDisposedException))]
    [InlineData(typeof(TaskCanceledException))]
    [InlineData(typeof(RedisException))]
    public async Task What_cannot_be_reached_is_one_kind_of_failure_whose_message_names_nothing(Type kind)
    {
        var link = CreateLink(threshold: 2);
        var cause = kind == typeof(RedisException)
            ? (Exception)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(RedisConnectionException))
            : (Exception)Activator.CreateInstance(kind, "10.0.0.1:6379")!;
        var fault = await Assert.ThrowsAsync<RedisUnavailableException>(() => link.RunAsync(() => Task.FromException<int>(cause), default));

        Assert.Same(cause, fault.InnerException);
        Assert.Equal("Redis cannot be reached.", link.LastFailure);
        Assert.Equal(BreakerState.Closed, link.State);
        Assert.Equal(0, link.CallsInFlight);
    }

    [Fact]
    public async Task A_caller_who_goes_away_is_no_failure_of_the_server()
    {
        var link = CreateLink(threshold: 1, timeout: TimeSpan.FromSeconds(30));
        using var patience = new CancellationTokenSource();
        var call = link.RunAsync(() => new TaskCompletionSource<int>().Task, patience.Token);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(BreakerState.Closed, link.State);
        Assert.Equal(1, link.CallsInFlight);
    }

    [Fact]
    public async Task Calls_in_flight_are_bounded()
    {
        var link = CreateLink(threshold: 1_000, timeout: TimeSpan.FromSeconds(30), inFlight: 16);
        var answer = new TaskCompletionSource<int>();
        var calls = Enumerable.Range(0, 16).Select(_ => link.RunAsync(() => answer.Task, default)).ToList();

        await Assert.ThrowsAsync<RedisUnavailableException>(() => link.RunAsync(() => answer.Task, default));
        Assert.Equal(16, link.CallsInFlight);
        answer.SetResult(7);
        Assert.All(await Task.WhenAll(calls), a => Assert.Equal(7, a));
        Assert.Equal(7, await link.RunAsync(() => answer.Task, default));
    }

    [Fact]
    public async Task Calls_are_begun_in_the_order_in_which_they_are_made()
    {
        var link = CreateLink(threshold: 3, timeout: TimeSpan.FromSeconds(30));
        var begun = new List<int>();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => link.RunAsync(
            async () =>
            {
                begun.Add(i);
                await Task.Yield();
                return i;
            },
            default)));

        Assert.Equal(Enumerable.Range(0, 100), begun);
    }

    [Theory]
    [InlineData("localhost:6379", true)]
    [InlineData("a:1,b:2,password=secret,ssl=true", true)]
    [InlineData("", true)]
    [InlineData("   ", true)]
    [InlineData("password=secret", false)]
    [InlineData("a:6379,connectTimeout=secret", false)]
    [InlineData("a:6379,nonsense=secret", false)]
    public void A_connection_string_is_checked_and_not_repeated(string text, bool isValid)
    {
        var faults = new RedisOptions { ConnectionString = text }.Validate(new(new object())).ToList();

        Assert.Equal(isValid, faults.Count == 0);
        Assert.All(faults, fault => Assert.DoesNotContain("secret", fault.ErrorMessage, StringComparison.Ordinal));
    }

    private RedisGateway CreateLink(int threshold, TimeSpan? timeout = null, int inFlight = 4096) => new(
        Options.Create(new RedisOptions
        {
            CallTimeout = timeout ?? TimeSpan.FromMilliseconds(20), FailureThreshold = threshold, MaximumCallsInFlight = inFlight,
            ProbeInterval = TimeSpan.FromSeconds(1),
        }),
        _time);
}
