using System.Text.Json.Serialization;

namespace GraphCommerce.Data.Orders;

/// <summary>An order as it was when a command ended, with what the command knows of it.</summary>
/// <param name="Order">The order.</param>
/// <param name="Payment">Its payment at that moment, if any.</param>
public sealed record OrderResult(Order Order, Payment? Payment)
{
    /// <summary>The lines; null where the result comes from an idempotency record, which leaves them out because they never change.</summary>
    [JsonIgnore]
    public IReadOnlyList<OrderProduct>? Lines { get; init; }

    internal static OrderResult Of(Order order) => new(order, order.Payment) { Lines = order.OrderProducts };
}
