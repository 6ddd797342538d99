using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Users;
using GreenDonut.Data;

namespace GraphCommerce.Data.Orders;

/// <summary>Makes, pays, cancels and refunds orders.</summary>
public sealed class OrderService(
    CommandQueue queue, IDbContextFactory<CommerceDbContext> contexts, IOptions<OrderOptions> options, TimeProvider timeProvider)
{
    /// <summary>
    /// Order and payment in one transaction. If only the balance is too low, a FAILED order with a FAILED payment is recorded and the error names it.
    /// </summary>
    /// <exception cref="EmptyOrderException" />
    /// <exception cref="InvalidQuantityException" />
    /// <exception cref="TooManyOrderLinesException" />
    /// <exception cref="ProductNotFoundException" />
    /// <exception cref="ProductNotAvailableException" />
    /// <exception cref="InsufficientStockException" />
    /// <exception cref="CouponNotFoundException" />
    /// <exception cref="CouponNotUsableException" />
    /// <exception cref="MinimumOrderAmountException" />
    /// <exception cref="OrderAmountOverflowException" />
    /// <exception cref="InsufficientBalanceException" />
    /// <exception cref="UserNotActiveException" />
    public async Task<OrderResult> CheckoutAsync(
        Caller customer, IReadOnlyList<OrderLine> lines, long? couponId, string? idempotencyKey, CancellationToken cancellationToken)
        => await queue.SendAsync(new CheckoutCommand(OrderLines.Merge(lines, options.Value).GetValueOrThrow(), couponId)
        {
            Caller = customer, IdempotencyKey = idempotencyKey, CancellationToken = cancellationToken,
        });

    /// <summary>Reserves stock and coupon in a PENDING order. Fails as a checkout does, but for the balance.</summary>
    public async Task<OrderResult> PlaceAsync(
        Caller customer, IReadOnlyList<OrderLine> lines, long? couponId, string? idempotencyKey, CancellationToken cancellationToken)
        => await queue.SendAsync(new PlaceOrderCommand(OrderLines.Merge(lines, options.Value).GetValueOrThrow(), couponId)
        {
            Caller = customer, IdempotencyKey = idempotencyKey, CancellationToken = cancellationToken,
        });

    /// <summary>Pays the customer's own PENDING order. If the balance is too low, the order stays PENDING.</summary>
    /// <exception cref="OrderNotFoundException" />
    /// <exception cref="OrderStatusException" />
    /// <exception cref="OrderExpiredException" />
    /// <exception cref="InsufficientBalanceException" />
    /// <exception cref="UserNotActiveException" />
    public Task<OrderResult> PayAsync(Caller customer, long orderId, string? idempotencyKey, CancellationToken cancellationToken)
        => queue.SendAsync(new PayOrderCommand(orderId, customer.UserId, options.Value.PendingExpiry)
        {
            Caller = customer, IdempotencyKey = idempotencyKey, CancellationToken = cancellationToken,
        });

    /// <summary>Cancels the customer's own PENDING order.</summary>
    /// <exception cref="OrderNotFoundException" />
    /// <exception cref="OrderStatusException" />
    public Task<OrderResult> CancelAsync(Caller customer, long orderId, CancellationToken cancellationToken)
        => queue.SendAsync(new CancelOrderCommand(orderId, customer.UserId, OrderTrigger.Cancel)
        {
            Caller = customer, IdempotencyKey = null, CancellationToken = cancellationToken,
        });

    /// <summary>Refunds a COMPLETED order.</summary>
    /// <exception cref="OrderNotFoundException" />
    /// <exception cref="OrderStatusException" />
    /// <exception cref="BalanceOverflowException" />
    public Task<OrderResult> RefundAsync(Caller administrator, long orderId, string? idempotencyKey, CancellationToken cancellationToken)
        => queue.SendAsync(new RefundOrderCommand(orderId) { Caller = administrator, IdempotencyKey = idempotencyKey, CancellationToken = cancellationToken });

    /// <summary>Fails orders that were not paid in time.</summary>
    /// <param name="count">Most orders of one call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The number of orders that failed.</returns>
    public async Task<int> ExpirePendingAsync(int count, CancellationToken cancellationToken)
    {
        var createdBefore = timeProvider.GetUtcDateTime() - options.Value.PendingExpiry;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var orderIds = await context.Orders.Where(o => o.Status == OrderStatus.Pending && o.CreatedAt <= createdBefore)
            .OrderBy(o => o.CreatedAt).ThenBy(o => o.Id).Take(count).Select(o => o.Id).ToListAsync(cancellationToken);
        var areExpired = await Task.WhenAll(orderIds.Select(id => ExpireAsync(id, cancellationToken)));
        return areExpired.Count(isExpired => isExpired);
    }

    /// <summary>All orders, newest first.</summary>
    public async Task<Page<Order>> GetOrdersAsync(PagingArguments paging, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Orders.AsNoTracking().OrderByDescending(o => o.Id).ToPageAsync(paging, cancellationToken);
    }

    private async Task<bool> ExpireAsync(long orderId, CancellationToken cancellationToken)
    {
        try
        {
            await queue.SendAsync(new CancelOrderCommand(orderId, ownerId: null, OrderTrigger.Expire)
            {
                Caller = Caller.System, IdempotencyKey = null, CancellationToken = cancellationToken,
            });
            return true;
        }
        catch (OrderStatusException)
        {
            // Paid or cancelled meanwhile.
            return false;
        }
    }
}
