using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using MySqlConnector.Pooling;

namespace MySqlConnector.Tests.Pooling;

public sealed class PoolMetricsTests
{
    [Fact]
    public async Task A_pool_reports_its_figures_under_the_names_of_the_package()
    {
        var sums = new ConcurrentDictionary<string, double>();
        var counts = new ConcurrentDictionary<string, int>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = static (instrument, self) =>
        {
            if (instrument.Meter.Name == "MySqlConnector")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.Start();

        await using (var fixture = new PoolFixture(new PoolSettings { Name = "metrics test", MinimumSize = 0, MaximumSize = 1 }))
        {
            var lease = await fixture.RentAsync();
            Assert.Equal((1d, 0d), (sums["usage used"], sums.GetValueOrDefault("usage idle")));
            var waiting = fixture.RentAsync().AsTask();
            Assert.Equal(1, sums["pending_requests"]);
            fixture.Clock.Advance(TimeSpan.FromSeconds(15));
            await Assert.ThrowsAsync<MySqlException>(() => waiting);
            Assert.Equal((0d, 1d), (sums["pending_requests"], sums["timeouts"]));
            await lease.ReturnAsync();
            Assert.Equal((0d, 1d, 15d), (sums["usage used"], sums["usage idle"], sums["use_time"]));
            listener.RecordObservableInstruments();
            Assert.Equal((1d, 1d, 0d), (sums["max"], sums["idle.max"], sums["idle.min"]));
        }

        Assert.Equal((0d, 0d, 1, 1), (sums["usage used"], sums["usage idle"], counts["create_time"], counts["wait_time"]));

        void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var byName = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
            if (byName["pool.name"] is not "metrics test")
            {
                return;
            }

            const string prefix = "db.client.connections.";
            Assert.StartsWith(prefix, instrument.Name, StringComparison.Ordinal);
            var name = instrument.Name[prefix.Length..] + (byName.TryGetValue("state", out var state) ? $" {state}" : "");
            sums.AddOrUpdate(name, value, (_, sum) => sum + value);
            counts.AddOrUpdate(name, 1, (_, count) => count + 1);
        }
    }
}
