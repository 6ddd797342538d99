using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Users;
using GreenDonut.Data;

namespace GraphCommerce.Data.Orders;

/// <summary>Makes, pays and gives back orders.</summary>
public sealed class OrderService(
    CommandQueue writePath,
    IDbContextFactory<CommerceDbContext> contexts,
    IOptions<OrderOptions> options,
    IOptions<BalanceOptions> balanceOptions,
    TimeProvider timeProvider)
{
    private readonly ChargeLimits _limits = balanceOptions.Value.ToLimits();

    /// <summary>
    /// Order and payment in one transaction. Where only the balance is lacking, a failed order with a failed payment stays on record and the refusal names it.
    /// </summary>
    /// <exception cref="EmptyOrderException" />
    /// <exception cref="InvalidQuantityException" />
    /// <exception cref="Products.ProductNotFoundException" />
    /// <exception cref="Products.ProductNotAvailableException" />
    /// <exception cref="Products.InsufficientStockException" />
    /// <exception cref="Coupons.CouponNotFoundException" />
    /// <exception cref="Coupons.CouponNotUsableException" />
    /// <exception cref="Coupons.MinimumOrderAmountException" />
    /// <exception cref="OrderAmountOverflowException" />
    /// <exception cref="InsufficientBalanceException" />
    /// <exception cref="UserNotActiveException" />
    /// <exception cref="IdempotencyKeyReusedException" />
    /// <exception cref="InvalidIdempotencyKeyException" />
    /// <exception cref="TooManyRequestsException" />
    public async Task<Order> CheckoutAsync(
        long userId, IReadOnlyList<OrderItem> items, long? couponId, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var merged = OrderItems.Merge(items, options.Value).GetValueOrThrow();
        return await SendAsync(
            new CheckoutCommand(merged, couponId, _limits) { UserId = userId, IdempotencyKey = idempotencyKey, CancellationToken = cancellationToken })
            .ConfigureAwait(false);
    }

    /// <summary>Reserves stock and coupon in an order that waits for its payment; refusals as for a checkout, but for those of the balance.</summary>
    public async Task<Order> PlaceAsync(
        long userId, IReadOnlyList<OrderItem> items, long? couponId, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var merged = OrderItems.Merge(items, options.Value).GetValueOrThrow();
        return await SendAsync(
            new PlaceOrderCommand(merged, couponId) { UserId = userId, IdempotencyKey = idempotencyKey, CancellationToken = cancellationToken })
            .ConfigureAwait(false);
    }

    /// <summary>Pays the user's own order that waits. Where the balance is lacking the order goes on waiting.</summary>
    /// <exception cref="OrderNotFoundException" />
    /// <exception cref="OrderStatusException" />
    /// <exception cref="OrderExpiredException" />
    /// <exception cref="InsufficientBalanceException" />
    public Task<Order> PayAsync(long userId, long orderId, string? idempotencyKey, CancellationToken cancellationToken)
        => SendAsync(new PayOrderCommand(orderId, userId, options.Value.PendingExpiry, _limits)
        {
            UserId = userId, IdempotencyKey = idempotencyKey, CancellationToken = cancellationToken,
        });

    /// <summary>Gives up the user's own order that waits.</summary>
    /// <exception cref="OrderNotFoundException" />
    /// <exception cref="OrderStatusException" />
    public Task<Order> CancelAsync(long userId, long orderId, CancellationToken cancellationToken)
        => SendAsync(new CancelOrderCommand(orderId, userId, OrderTrigger.Cancel)
        {
            UserId = userId, IdempotencyKey = null, CancellationToken = cancellationToken,
        });

    /// <summary>Gives a paid order back: an administrator's command, the idempotency key is theirs.</summary>
    /// <exception cref="OrderNotFoundException" />
    /// <exception cref="OrderStatusException" />
    /// <exception cref="BalanceOverflowException" />
    public Task<Order> RefundAsync(long administratorId, long orderId, string? idempotencyKey, CancellationToken cancellationToken)
        => SendAsync(new RefundOrderCommand(orderId, _limits)
        {
            UserId = administratorId, IdempotencyKey = idempotencyKey, CancellationToken = cancellationToken,
        });

    /// <summary>Fails orders whose payment did not come in time, at most <paramref name="count"/> of them; how many there were.</summary>
    public async Task<int> ExpirePendingAsync(int count, CancellationToken cancellationToken)
    {
        var before = timeProvider.GetUtcDateTime() - options.Value.PendingExpiry;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var due = await context.Orders.Where(o => o.Status == OrderStatus.Pending && o.CreatedAt <= before)
            .OrderBy(o => o.CreatedAt).ThenBy(o => o.Id).Take(count).Select(o => o.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var expired = await Task.WhenAll(due.Select(id => ExpireAsync(id, cancellationToken))).ConfigureAwait(false);
        return expired.Count(e => e);
    }

    private async Task<bool> ExpireAsync(long orderId, CancellationToken cancellationToken)
    {
        var command = new CancelOrderCommand(orderId, ownerId: null, OrderTrigger.Expire)
        {
            UserId = 0, IdempotencyKey = null, CancellationToken = cancellationToken,
        };
        var answer = await writePath.SendAsync(command).ConfigureAwait(false);

        // Paid or cancelled meanwhile: nothing is left to do.
        return answer.Decided.Refusal is null;
    }

    private async Task<Order> SendAsync(Command<Order, KeptOrder> command)
    {
        var answer = await writePath.SendAsync(command).ConfigureAwait(false);
        return await answer.GetResultAsync<KeptOrder>(RestoreAsync, command.CancellationToken).ConfigureAwait(false);
    }

    /// <summary>All orders, newest first.</summary>
    public async Task<Page<Order>> GetOrdersAsync(PagingArguments paging, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Orders.AsNoTracking().OrderByDescending(o => o.Id).ToPageAsync(paging, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Order> RestoreAsync(KeptOrder kept, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Orders.AsNoTracking().SingleAsync(o => o.Id == kept.OrderId, cancellationToken).ConfigureAwait(false);
    }
}
