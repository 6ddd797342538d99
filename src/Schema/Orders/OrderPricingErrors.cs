using System.Reflection;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;
using HotChocolate.Types.Descriptors;

namespace GraphCommerce.Schema.Orders;

/// <summary>The errors of every new order: its lines, its products and its coupon.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OrderPricingErrorsAttribute : ObjectFieldDescriptorAttribute
{
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo? member)
        => descriptor
            .Error<EmptyOrderException>()
            .Error<TooManyOrderLinesException>()
            .Error<InvalidQuantityException>()
            .Error<ProductNotFoundException>()
            .Error<ProductNotAvailableException>()
            .Error<InsufficientStockException>()
            .Error<CouponNotFoundException>()
            .Error<CouponNotUsableException>()
            .Error<MinimumOrderAmountException>()
            .Error<OrderAmountOverflowException>();
}
