using System.Globalization;
using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Outbox;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Orders;

internal sealed record KeptOrder(long OrderId);

internal sealed class CheckoutCommand(IReadOnlyList<OrderItem> items, long? couponId, ChargeLimits limits) : Command<Order, KeptOrder>
{
    private Order? _order;

    public override string Operation => "checkout";

    protected override string Request => OrderRequest.ToText(items, couponId);

    public override void Require(KeySet keys) => OrderRequest.Require(keys, items, couponId);

    public override void Mention(BatchContext rows)
    {
        if (_order is null)
        {
            return;
        }

        if (Result.Refusal is InsufficientBalanceException refusal)
        {
            Result = new InsufficientBalanceException(refusal.Required, refusal.Available, _order.Id);
        }
        else
        {
            foreach (var transfer in TransferRows.Of(_order, rows.Now))
            {
                rows.Add(transfer);
            }
        }

        rows.Tell(_order, previousStatus: null);
    }

    protected override Result<Order> DecideAndApply(BatchContext rows)
    {
        _order = null;
        if (rows.UserStatus(UserId) is null)
        {
            return new UserNotActiveException();
        }

        var balance = rows.Balance(UserId);
        var verdict = CheckoutDecision.Decide(UserId, items, couponId, OrderRequest.Shop(rows, UserId, couponId), balance, limits);
        if (verdict.Order is null)
        {
            return verdict.Refusal!;
        }

        if (verdict.Payment is null)
        {
            _order = verdict.Order.ToFailedOrder(UserId, balance.CurrentBalance, verdict.Refusal!.Code);
            rows.Add(_order);
            return verdict.Refusal;
        }

        rows.Take(verdict.Order);
        rows.Add(verdict.Payment.Apply(balance, rows.Now, string.Create(CultureInfo.InvariantCulture, $"Order of {items.Count} products")));
        _order = verdict.Order.ToCompletedOrder(UserId, verdict.Payment);
        rows.Add(_order);
        return _order;
    }

    protected override KeptOrder ToKept(Order result) => new(result.Id);
}
