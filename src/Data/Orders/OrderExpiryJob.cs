using GraphCommerce.Data.Jobs;
using Microsoft.Extensions.Logging;

namespace GraphCommerce.Data.Orders;

/// <summary>Fails pending orders whose time is over and gives back what they reserved.</summary>
internal sealed class OrderExpiryJob(OrderService orders, JobLeases leases, TimeProvider timeProvider, ILogger<OrderExpiryJob> logger)
    : PeriodicJob(TimeSpan.FromSeconds(15), leases, timeProvider, logger)
{
    private const int BatchSize = 100;

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await orders.ExpirePendingAsync(BatchSize, cancellationToken) == BatchSize)
        {
        }
    }
}
