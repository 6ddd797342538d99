using System.Security.Claims;
using GraphCommerce.Data.Orders;
using GraphCommerce.Schema.Common;

namespace GraphCommerce.Schema.Orders;

[ObjectType<Payment>]
public static partial class PaymentNode
{
    static partial void Configure(IObjectTypeDescriptor<Payment> descriptor) => descriptor.Ignore(p => p.OrderId).Ignore(p => p.UpdatedAt);

    [NodeResolver]
    public static async Task<Payment?> GetPaymentAsync(
        long id, ClaimsPrincipal principal, IPaymentByIdDataLoader paymentById, IOrderByIdDataLoader orderById, CancellationToken cancellationToken)
        => await paymentById.LoadAsync(id, cancellationToken) is { } payment
            && await orderById.LoadAsync(payment.OrderId, cancellationToken) is { } order
            && principal.MaySee(order.UserId)
            ? payment
            : null;
}
