using System.Text.Json;
using System.Text.Json.Serialization;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Orders;

namespace GraphCommerce.Data.Outbox;

/// <summary>A completed order, as the data platform receives it.</summary>
internal sealed record OrderCompletePayload(
    long OrderId, long UserId, long? CouponId, int TotalAmount, int DiscountAmount, int FinalAmount, DateTime CompletedAt, IEnumerable<OrderLinePayload> Items);

internal sealed record OrderLinePayload(long ProductId, int Quantity, int UnitPrice, int TotalPrice);

/// <summary>The payment of an order, as the data platform receives it.</summary>
internal sealed record PaymentCompletePayload(
    long PaymentId, long OrderId, long UserId, int Amount, int BalanceBefore, int BalanceAfter, DateTime PaidAt);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(OrderCompletePayload))]
[JsonSerializable(typeof(PaymentCompletePayload))]
internal sealed partial class TransferJson : JsonSerializerContext;

/// <summary>The outbox rows of a completed order.</summary>
internal static class TransferRows
{
    public static void AddTransfers(this BatchContext batch, Order order)
    {
        foreach (var transfer in Of(order, batch.Now))
        {
            batch.Add(transfer);
        }
    }

    public static IEnumerable<DataTransfer> Of(Order order, DateTime completedAt)
    {
        var payment = order.Payment!;
        yield return Row(order, TransferType.OrderComplete, JsonSerializer.Serialize(
            new OrderCompletePayload(
                order.Id, order.UserId, order.CouponId, order.TotalAmount, order.DiscountAmount, order.FinalAmount, completedAt,
                order.OrderProducts.Select(l => new OrderLinePayload(l.ProductId, l.Quantity, l.UnitPrice, l.TotalPrice))),
            TransferJson.Default.OrderCompletePayload));
        yield return Row(order, TransferType.PaymentComplete, JsonSerializer.Serialize(
            new PaymentCompletePayload(
                payment.Id, order.Id, order.UserId, payment.Amount, payment.BalanceBefore, payment.BalanceAfter, completedAt),
            TransferJson.Default.PaymentCompletePayload));
    }

    private static DataTransfer Row(Order order, TransferType type, string data)
        => new() { OrderId = order.Id, TransferType = type, Status = TransferStatus.Pending, TransferData = data };
}
