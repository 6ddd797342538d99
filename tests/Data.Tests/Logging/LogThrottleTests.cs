namespace GraphCommerce.Data.Tests.Logging;

public sealed class LogThrottleTests
{
    [Fact]
    public void One_passes_in_each_period_and_the_others_are_counted()
    {
        var time = new ManualTime();
        var throttle = new LogThrottle(TimeSpan.FromSeconds(30), time);
        Assert.True(throttle.TryPass(out var skippedCount));
        Assert.Equal(0, skippedCount);
        for (var i = 0; i < 5; i++)
        {
            time.Advance(TimeSpan.FromSeconds(5));
            Assert.False(throttle.TryPass(out _));
        }

        time.Advance(TimeSpan.FromSeconds(5));
        Assert.True(throttle.TryPass(out skippedCount));
        Assert.Equal(5, skippedCount);
        Assert.False(throttle.TryPass(out _));
    }
}
