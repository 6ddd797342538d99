using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GraphCommerce.Data.Commands;

/// <summary>Metrics and spans of the command queue.</summary>
public static class CommandTelemetry
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "GraphCommerce.Data";

    internal static readonly ActivitySource Activities = new(Name);

    private static readonly Meter s_meter = new(Name);

    internal static readonly Histogram<int> BatchSize =
        s_meter.CreateHistogram<int>("graphcommerce.commands.batch.size", "{command}", "Commands that shared one transaction.");

    internal static readonly Histogram<double> BatchDuration =
        s_meter.CreateHistogram<double>("graphcommerce.commands.batch.duration", "s", "From the first statement of a batch to its commit.");

    internal static readonly Histogram<double> Latency =
        s_meter.CreateHistogram<double>("graphcommerce.commands.latency", "s", "From a command's arrival to its reply.");

    internal static readonly Counter<long> Repeats =
        s_meter.CreateCounter<long>("graphcommerce.commands.batch.repeats", "{batch}", "Batches repeated because of another writer.");

    internal static readonly Counter<long> Refused =
        s_meter.CreateCounter<long>("graphcommerce.commands.refused", "{command}", "Commands refused because the queue was full.");

    internal static readonly UpDownCounter<int> QueueLength =
        s_meter.CreateUpDownCounter<int>("graphcommerce.commands.waiting", "{command}", "Commands that wait.");
}
