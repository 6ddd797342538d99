using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Users;
using GreenDonut.Data;
using HotChocolate.Types.Pagination;

namespace GraphCommerce.Schema.Users;

/// <summary>Fields check no permission: only the user and administrators get a user.</summary>
[ObjectType<User>]
public static partial class UserNode
{
    /// <summary>The prepaid balance.</summary>
    public static async Task<Balance> GetBalanceAsync(
        [Parent] User user, IBalanceByUserIdDataLoader balanceByUserId, CancellationToken cancellationToken)
        => await balanceByUserId.LoadRequiredAsync(user.Id, cancellationToken);

    /// <summary>The balance's ledger, newest first.</summary>
    [UsePaging]
    public static async Task<Connection<BalanceTransaction>> GetBalanceTransactionsAsync(
        [Parent] User user, PagingArguments paging, IBalanceTransactionsByUserIdDataLoader transactions, CancellationToken cancellationToken)
        => await transactions.With(paging).LoadAsync(user.Id, cancellationToken).ToConnectionAsync();

    /// <summary>The user's orders, newest first.</summary>
    [UsePaging]
    public static async Task<Connection<Order>> GetOrdersAsync(
        [Parent] User user, PagingArguments paging, IOrdersByUserIdDataLoader orders, CancellationToken cancellationToken)
        => await orders.With(paging).LoadAsync(user.Id, cancellationToken).ToConnectionAsync();

    /// <summary>The user's coupons, newest first.</summary>
    [UsePaging]
    public static async Task<Connection<Coupon>> GetCouponsAsync(
        [Parent] User user, PagingArguments paging, ICouponsByUserIdDataLoader coupons, CancellationToken cancellationToken)
        => await coupons.With(paging).LoadAsync(user.Id, cancellationToken).ToConnectionAsync();
}
