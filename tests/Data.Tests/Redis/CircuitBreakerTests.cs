using GraphCommerce.Data.Common.Redis;

namespace GraphCommerce.Data.Tests.Redis;

public sealed class CircuitBreakerTests
{
    private readonly ManualTime _time = new();
    private readonly CircuitBreaker _breaker;

    public CircuitBreakerTests() => _breaker = new CircuitBreaker(failureThreshold: 3, openDuration: TimeSpan.FromSeconds(5), _time);

    [Fact]
    public void It_opens_after_failures_in_a_row_only()
    {
        _breaker.Fail(isProbe: false);
        _breaker.Fail(isProbe: true);
        _breaker.Succeed(isProbe: false);
        _breaker.Fail(isProbe: false);
        _breaker.Fail(isProbe: false);
        Assert.Equal(BreakerState.Closed, _breaker.State);
        Assert.True(_breaker.TryEnter());
        _breaker.Fail(isProbe: false);

        Assert.Equal(BreakerState.Open, _breaker.State);
        Assert.False(_breaker.TryEnter());
    }

    [Fact]
    public void After_a_while_one_probe_and_no_ordinary_call_passes()
    {
        Open();
        _time.Advance(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1));
        Assert.False(_breaker.TryProbe());
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.False(_breaker.TryEnter());
        Assert.True(_breaker.TryProbe());

        Assert.Equal(BreakerState.HalfOpen, _breaker.State);
        Assert.False(_breaker.TryProbe());
        Assert.False(_breaker.TryEnter());
    }

    [Fact]
    public void A_probe_that_succeeds_closes_it_and_the_failures_are_counted_anew()
    {
        Open();
        _time.Advance(TimeSpan.FromSeconds(5));
        _breaker.TryProbe();
        _breaker.Succeed(isProbe: true);
        Assert.True(_breaker.TryEnter());
        _breaker.Fail(isProbe: false);
        _breaker.Fail(isProbe: false);

        Assert.Equal(BreakerState.Closed, _breaker.State);
    }

    [Fact]
    public void A_probe_that_fails_opens_it_for_another_while()
    {
        Open();
        _time.Advance(TimeSpan.FromSeconds(5));
        _breaker.TryProbe();
        _breaker.Fail(isProbe: true);
        Assert.Equal(BreakerState.Open, _breaker.State);
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.False(_breaker.TryProbe());
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_breaker.TryProbe());
    }

    [Fact]
    public void Calls_that_end_late_change_nothing()
    {
        Open();
        _breaker.Succeed(isProbe: false);
        Assert.Equal(BreakerState.Open, _breaker.State);
        _time.Advance(TimeSpan.FromSeconds(5));
        _breaker.TryProbe();
        _breaker.Succeed(isProbe: false);
        _breaker.Fail(isProbe: false);

        Assert.Equal(BreakerState.HalfOpen, _breaker.State);
    }

    private void Open()
    {
        for (var i = 0; i < 3; i++)
        {
            _breaker.Fail(isProbe: false);
        }
    }
}
