using System.Globalization;
using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Outbox;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Orders;

/// <summary>Order and payment in one transaction.</summary>
internal sealed class CheckoutCommand(IReadOnlyList<OrderLine> lines, long? couponId) : Command<OrderResult>
{
    private Order? _order;

    public override string Operation => "checkout";

    protected override string Request => OrderReservation.ToText(lines, couponId);

    public override void CollectKeys(KeySet keys) => OrderReservation.CollectKeys(keys, Caller.UserId, lines, couponId);

    public override void AfterInsert(BatchContext batch)
    {
        if (_order is null)
        {
            return;
        }

        if (Result.Error is InsufficientBalanceException error)
        {
            Result = new InsufficientBalanceException(error.Required, error.Available, _order.Id);
        }
        else
        {
            batch.AddTransfers(_order);
        }

        batch.RaiseStatusChange(_order, previousStatus: null);
    }

    protected override Result<OrderResult> Decide(BatchContext batch)
    {
        _order = null;
        if (batch.Account(Caller.UserId) is not { Balance: var balance })
        {
            return new UserNotActiveException();
        }

        var decision = CheckoutDecision.Decide(lines, couponId, batch.PricingContext(Caller.UserId, couponId), balance);
        if (decision.Order is null)
        {
            return decision.Error!;
        }

        if (decision.Payment is null)
        {
            _order = decision.Order.ToOrder(Caller.UserId, OrderStatus.Failed, Payment.OfFailure(decision.Order.FinalAmount, balance, decision.Error!));
            batch.Add(_order);
            return decision.Error!;
        }

        batch.TakeStockAndCoupon(decision.Order);
        if (decision.Payment.Apply(balance, batch.Now, string.Create(CultureInfo.InvariantCulture, $"Order of {lines.Count} products")) is { } ledgerRow)
        {
            batch.Add(ledgerRow);
        }

        _order = decision.Order.ToOrder(Caller.UserId, OrderStatus.Completed, Payment.Of(decision.Payment));
        batch.Add(_order);
        return OrderResult.Of(_order);
    }
}

/// <summary>The result of a checkout. An order that only the balance does not cover is recorded as FAILED.</summary>
internal readonly record struct CheckoutDecision(PricedOrder? Order, BalanceChange? Payment, DomainException? Error)
{
    public static CheckoutDecision Decide(IReadOnlyList<OrderLine> lines, long? couponId, PricingContext context, Balance balance)
    {
        if (OrderPricing.Decide(balance.UserId, lines, couponId, context).IsError(out var error, out var order))
        {
            return new CheckoutDecision(null, null, error);
        }

        var payment = BalanceChange.Debit(balance, order.FinalAmount, orderId: null);
        return new CheckoutDecision(order, payment.Value, payment.Error);
    }
}
