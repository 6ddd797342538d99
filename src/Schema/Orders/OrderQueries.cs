using System.Security.Claims;
using GraphCommerce.Data.Orders;
using GraphCommerce.Schema.Common;
using GreenDonut.Data;
using HotChocolate.Authorization;
using HotChocolate.Types.Pagination;

namespace GraphCommerce.Schema.Orders;

[QueryType]
public static partial class OrderQueries
{
    /// <summary>An order; null if there is none. Customers see their own orders, administrators all.</summary>
    [NodeResolver]
    public static async Task<Order?> GetOrderByIdAsync(
        long id, ClaimsPrincipal principal, IOrderByIdDataLoader orderById, CancellationToken cancellationToken)
        => await orderById.LoadAsync(id, cancellationToken) is { } order && principal.MaySee(order.UserId) ? order : null;

    /// <summary>All orders, newest first. Administrators only.</summary>
    [Authorize(Roles = [Roles.Administrator])]
    [UsePaging]
    public static async Task<Connection<Order>> GetOrdersAsync(PagingArguments paging, OrderService orders, CancellationToken cancellationToken)
        => await orders.GetOrdersAsync(paging, cancellationToken).ToConnectionAsync();
}
