namespace HotChocolate.Transports.Server;

/// <summary>What the resolvers of a test server are doing.</summary>
public sealed class Gauge
{
    private int _running;
    private int _total;

    public int Running => Volatile.Read(ref _running);

    public int Total => Volatile.Read(ref _total);

    public int Add(int number) => Interlocked.Add(ref _total, number);

    public IDisposable Enter()
    {
        Interlocked.Increment(ref _running);
        return new Exit(this);
    }

    public Task WaitForRunningAsync(int count) => Eventually.IsTrueAsync(() => Running == count, () => $"{count} resolvers should run, not {Running}");

    private sealed class Exit(Gauge gauge) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref gauge._running);
    }
}

public static class Eventually
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    public static async Task IsTrueAsync(Func<bool> condition, Func<string> message)
    {
        for (var started = Environment.TickCount64; !condition(); await Task.Delay(10))
        {
            if (Environment.TickCount64 - started > s_limit.TotalMilliseconds)
            {
                Assert.Fail(message());
            }
        }
    }
}
