using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace MySqlConnector.Pooling;

/// <summary>
/// A pool's figures, under the meter <c>MySqlConnector</c> and the names of
/// https://mysqlconnector.net/diagnostics/metrics/ (OpenTelemetry's database client conventions).
/// </summary>
internal sealed class PoolMetrics : IDisposable
{
    private static readonly ConcurrentDictionary<PoolMetrics, bool> s_live = new();
    private static readonly Meter s_meter = new("MySqlConnector");

    private static readonly UpDownCounter<int> s_usage = s_meter.CreateUpDownCounter<int>(
        "db.client.connections.usage", "{connection}", "The number of connections that are idle or used, by the tag state.");

    private static readonly UpDownCounter<int> s_pending = s_meter.CreateUpDownCounter<int>(
        "db.client.connections.pending_requests", "{request}", "The number of requests that wait for a connection.");

    private static readonly Counter<int> s_timeouts = s_meter.CreateCounter<int>(
        "db.client.connections.timeouts", "{timeout}", "The number of requests that waited for a connection in vain.");

    private static readonly Histogram<double> s_createTime = s_meter.CreateHistogram<double>(
        "db.client.connections.create_time", "s", "The time it took to open a connection to the server.");

    private static readonly Histogram<double> s_useTime = s_meter.CreateHistogram<double>(
        "db.client.connections.use_time", "s", "The time between taking a connection and giving it back.");

    private static readonly Histogram<double> s_waitTime = s_meter.CreateHistogram<double>(
        "db.client.connections.wait_time", "s", "The time it took to get a connection from the pool.");

    private readonly PoolSettings _settings;
    private readonly KeyValuePair<string, object?> _pool;
    private readonly KeyValuePair<string, object?> _isIdle = new("state", "idle");
    private readonly KeyValuePair<string, object?> _isUsed = new("state", "used");

    static PoolMetrics()
    {
        s_meter.CreateObservableUpDownCounter(
            "db.client.connections.idle.max", static () => Each(static pool => pool.MaximumSize), "{connection}", "The greatest number of idle connections.");
        s_meter.CreateObservableUpDownCounter(
            "db.client.connections.idle.min", static () => Each(static pool => pool.MinimumSize), "{connection}", "The number of idle connections that are kept.");
        s_meter.CreateObservableUpDownCounter(
            "db.client.connections.max", static () => Each(static pool => pool.MaximumSize), "{connection}", "The greatest number of connections.");
    }

    public PoolMetrics(PoolSettings settings)
    {
        _settings = settings;
        _pool = new KeyValuePair<string, object?>("pool.name", settings.Name);
        s_live[this] = true;
    }

    public void AddIdle(int count) => s_usage.Add(count, _isIdle, _pool);

    public void AddUsed(int count) => s_usage.Add(count, _isUsed, _pool);

    public void AddPending(int count) => s_pending.Add(count, _pool);

    public void TimedOut() => s_timeouts.Add(1, _pool);

    public void Created(TimeSpan time) => s_createTime.Record(time.TotalSeconds, _pool);

    public void Used(TimeSpan time) => s_useTime.Record(time.TotalSeconds, _pool);

    public void Waited(TimeSpan time) => s_waitTime.Record(time.TotalSeconds, _pool);

    public void Dispose() => s_live.TryRemove(this, out _);

    private static IEnumerable<Measurement<int>> Each(Func<PoolSettings, int> figure) =>
        s_live.Keys.Select(pool => new Measurement<int>(figure(pool._settings), pool._pool));
}
