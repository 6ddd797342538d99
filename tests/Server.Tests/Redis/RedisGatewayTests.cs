using GraphCommerce.Server.Redis;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace Server.Tests.Redis;

public sealed class RedisGatewayTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RedisGateway _gateway;

    public RedisGatewayTests() => _gateway = new RedisGateway(Options.Create(new RedisOptions { FailureThreshold = 3 }), _time);

    [Fact]
    public async Task Of_many_calls_to_a_frozen_server_only_as_many_as_the_threshold_are_made()
    {
        var begun = 0;
        for (var i = 0; i < 100; i++)
        {
            await Assert.ThrowsAsync<RedisUnavailableException>(() => _gateway.RunAsync(
                () =>
                {
                    begun++;
                    return Late();
                },
                default));
        }

        Assert.Equal(3, begun);
        Assert.False(_gateway.IsAvailable);
        Assert.Equal("Redis did not answer in time.", _gateway.LastFailure);
    }

    [Fact]
    public async Task Only_a_probe_lets_calls_through_again_however_long_it_takes()
    {
        await FailAsync(3);
        _time.Advance(TimeSpan.FromDays(400));
        await Assert.ThrowsAsync<RedisUnavailableException>(() => _gateway.RunAsync(() => Task.FromResult(5), default));
        Assert.False(await _gateway.ProbeAsync(Late, default));
        Assert.False(_gateway.IsAvailable);
        Assert.True(await _gateway.ProbeAsync(() => Task.CompletedTask, default));

        await FailAsync(2);
        Assert.Equal(5, await _gateway.RunAsync(() => Task.FromResult(5), default));
        Assert.True(_gateway.IsAvailable);
    }

    [Fact]
    public async Task Failed_probes_in_a_row_end_the_calls()
    {
        Assert.False(await _gateway.ProbeAsync(Late, default));
        Assert.False(await _gateway.ProbeAsync(Late, default));
        Assert.True(await _gateway.ProbeAsync(() => Task.CompletedTask, default));
        Assert.False(await _gateway.ProbeAsync(Late, default));
        Assert.False(await _gateway.ProbeAsync(Late, default));
        Assert.True(_gateway.IsAvailable);
        Assert.False(await _gateway.ProbeAsync(() => throw new InvalidOperationException("whatever"), default));

        Assert.False(_gateway.IsAvailable);
    }

    [Fact]
    public async Task A_call_that_ends_late_changes_nothing()
    {
        var answer = new TaskCompletionSource<int>();
        var late = _gateway.RunAsync(() => answer.Task, default);
        await FailAsync(3);
        answer.SetResult(7);

        Assert.Equal(7, await late);
        Assert.False(_gateway.IsAvailable);
    }

    [Theory]
    [InlineData("10.0.0.1:6379 is gone", "Redis cannot be reached.")]
    [InlineData("LOADING Redis is loading the dataset in memory", "Redis is not ready.")]
    [InlineData("MASTERDOWN Link with MASTER is down", "Redis is not ready.")]
    public async Task An_outage_is_described_without_addresses(string cause, string expected)
    {
        Exception fault = cause.StartsWith("10", StringComparison.Ordinal)
            ? new RedisConnectionException(ConnectionFailureType.SocketClosed, CommandFlags.None, cause)
            : Error(cause);

        var unavailable = await Assert.ThrowsAsync<RedisUnavailableException>(() => _gateway.RunAsync(() => Task.FromException<int>(fault), default));

        Assert.Same(fault, unavailable.InnerException);
        Assert.Equal((expected, expected), (unavailable.Message, _gateway.LastFailure));
        await FailAsync(2);
        Assert.False(_gateway.IsAvailable);
    }

    [Fact]
    public async Task A_server_that_answers_with_an_error_is_there()
    {
        for (var i = 0; i < 100; i++)
        {
            await Assert.ThrowsAsync<RedisServerException>(() => _gateway.RunAsync(
                () => Task.FromException<int>(Error("WRONGTYPE Operation against a key holding the wrong kind of value")), default));
        }

        Assert.True(_gateway.IsAvailable);
        Assert.Null(_gateway.LastFailure);
    }

    [Fact]
    public async Task A_caller_that_goes_away_is_no_failure_of_the_server()
    {
        for (var i = 0; i < 100; i++)
        {
            using var patience = new CancellationTokenSource();
            var call = _gateway.RunAsync(() => Task.Delay(Timeout.Infinite, patience.Token).ContinueWith(_ => 1, patience.Token), patience.Token);
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        }

        Assert.True(_gateway.IsAvailable);
    }

    [Fact]
    public async Task A_call_that_the_client_library_cancelled_has_failed()
    {
        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<RedisUnavailableException>(() => _gateway.RunAsync(() => Task.FromCanceled<int>(new CancellationToken(true)), default));
        }

        Assert.False(_gateway.IsAvailable);
    }

    [Fact]
    public async Task Calls_start_in_the_order_in_which_they_are_made()
    {
        var begun = new List<int>();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => _gateway.RunAsync(
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
    [InlineData("a:1,b:2,user=shop,password=secret,ssl=true", true)]
    [InlineData("a:26379,b:26379,serviceName=shop,password=secret", true)]
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

#pragma warning disable CS0618 // The other constructor takes an experimental type.
    private static RedisServerException Error(string message) => new(message);
#pragma warning restore CS0618

    private static Task<int> Late() => Task.FromException<int>(new RedisTimeoutException(CommandFlags.None, "Timeout awaiting response from 10.0.0.1", CommandStatus.Sent));

    private async Task FailAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Assert.ThrowsAsync<RedisUnavailableException>(() => _gateway.RunAsync(Late, default));
        }
    }
}
