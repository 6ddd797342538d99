using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Common;
using GraphCommerce.Data.Common.Writing;
using GreenDonut.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphCommerce.Data.Orders;

/// <summary>Makes, pays and gives back orders.</summary>
public sealed class OrderService(
    WritePath writePath, IDbContextFactory<CommerceDbContext> contexts, IOptions<OrderOptions> options, IOptions<BalanceOptions> balanceOptions)
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
    /// <exception cref="Common.Refusals.UserNotActiveException" />
    /// <exception cref="Common.Refusals.IdempotencyKeyReusedException" />
    /// <exception cref="Common.Refusals.InvalidIdempotencyKeyException" />
    /// <exception cref="Common.Refusals.TooManyRequestsException" />
    public async Task<Order> CheckoutAsync(
        long userId, IReadOnlyList<OrderItem> items, long? couponId, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var merged = OrderItems.Merge(items, options.Value).GetValueOrThrow();
        var command = new CheckoutCommand(merged, couponId, _limits)
        {
            UserId = userId, IdempotencyKey = idempotencyKey, CancellationToken = cancellationToken,
        };
        var answer = await writePath.SendAsync(command).ConfigureAwait(false);
        return await answer.GetResultAsync<KeptOrder>(RestoreAsync, cancellationToken).ConfigureAwait(false);
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
