using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GraphCommerce.Data.Commands;

/// <summary>What the write path tells about itself.</summary>
public static class CommandTelemetry
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "GraphCommerce.Data";

    internal static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly Histogram<int> GroupSize =
        Meter.CreateHistogram<int>("graphcommerce.write.group.size", "{command}", "Commands that shared one transaction.");

    internal static readonly Histogram<double> GroupDuration =
        Meter.CreateHistogram<double>("graphcommerce.write.group.duration", "s", "From the first statement of a group to its commit.");

    internal static readonly Histogram<double> Latency =
        Meter.CreateHistogram<double>("graphcommerce.write.latency", "s", "From a command's arrival to its reply.");

    internal static readonly Counter<long> Repeats =
        Meter.CreateCounter<long>("graphcommerce.write.repeats", "{group}", "Groups begun again because another writer was first.");

    internal static readonly Counter<long> TurnedAway =
        Meter.CreateCounter<long>("graphcommerce.write.turned_away", "{command}", "Commands refused because the queue was full.");

    internal static readonly UpDownCounter<int> QueueLength =
        Meter.CreateUpDownCounter<int>("graphcommerce.write.queue.length", "{command}", "Commands that wait.");
}
