using GraphCommerce.Data.Orders;

namespace GraphCommerce.Schema.Orders;

/// <summary>The order of a mutation's payload.</summary>
internal static class OrderPayload
{
    /// <summary>
    /// Fills the data loaders with the lines and the payment of the result: the payload shows them as they were answered, without reading them again. Entries
    /// of an earlier mutation of the same request are replaced.
    /// </summary>
    public static async Task<Order> ToPayloadAsync(
        this Task<OrderResult> command, IOrderProductsByOrderIdDataLoader orderProductsByOrderId, IPaymentByOrderIdDataLoader paymentByOrderId)
    {
        var result = await command;
        var orderId = result.Order.Id;
        paymentByOrderId.RemoveCacheEntry(orderId);
        paymentByOrderId.SetCacheEntry(orderId, result.Payment);
        if (result.Lines is { } lines)
        {
            orderProductsByOrderId.RemoveCacheEntry(orderId);
            orderProductsByOrderId.SetCacheEntry(orderId, [.. lines]);
        }

        return result.Order;
    }
}
