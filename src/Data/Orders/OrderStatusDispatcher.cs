using System.Threading.Channels;
using GraphCommerce.Data.Commands;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GraphCommerce.Data.Orders;

/// <summary>Carries committed status changes from the writer to the publishers, so that a slow publisher does not hold up commits.</summary>
internal sealed partial class OrderStatusDispatcher(IEnumerable<IOrderStatusPublisher> publishers, ILogger<OrderStatusDispatcher> logger) : ICommitListener, IHostedService
{
    private const int MaximumConcurrent = 256;

    private readonly IOrderStatusPublisher[] _publishers = [.. publishers];

    private readonly Channel<OrderStatusChange> _changes =
        Channel.CreateBounded<OrderStatusChange>(new BoundedChannelOptions(16_384) { SingleReader = true });

    private Task _publishing = Task.CompletedTask;

    /// <summary>Waits only when publishers are thousands of changes behind: none is lost.</summary>
    public async ValueTask OnCommittedAsync(IReadOnlyList<object> events, CancellationToken cancellationToken)
    {
        if (_publishers.Length > 0)
        {
            foreach (var change in events.OfType<OrderStatusChange>())
            {
                await _changes.Writer.WriteAsync(change, cancellationToken);
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _publishing = RunAsync(CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Publishes what is left; the command queue has stopped by then.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _changes.Writer.TryComplete();
        return _publishing.WaitAsync(cancellationToken);
    }

    /// <summary>
    /// Publishes waiting changes together and starts them in their order: one after the other, with a round trip for each, would be slower than the commits.
    /// </summary>
    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var publications = new List<Task>();
        while (await _changes.Reader.WaitToReadAsync(cancellationToken))
        {
            for (var i = 0; i < MaximumConcurrent && _changes.Reader.TryRead(out var change); i++)
            {
                foreach (var publisher in _publishers)
                {
                    publications.Add(PublishAsync(publisher, change, cancellationToken));
                }
            }

            await Task.WhenAll(publications);
            publications.Clear();
        }
    }

    private async Task PublishAsync(IOrderStatusPublisher publisher, OrderStatusChange change, CancellationToken cancellationToken)
    {
        try
        {
            await publisher.PublishAsync(change, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogPublishFailed(logger, change.OrderId, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The status change of order {OrderId} could not be published")]
    private static partial void LogPublishFailed(ILogger logger, long orderId, Exception fault);
}
