using System.Security.Claims;
using GraphCommerce.Data.Balances;
using GraphCommerce.Schema.Common;

namespace GraphCommerce.Schema.Balances;

[ObjectType<BalanceTransaction>]
public static partial class BalanceTransactionNode
{
    static partial void Configure(IObjectTypeDescriptor<BalanceTransaction> descriptor) => descriptor.Ignore(t => t.UserId);

    [NodeResolver]
    public static async Task<BalanceTransaction?> GetBalanceTransactionAsync(
        long id, ClaimsPrincipal principal, IBalanceTransactionByIdDataLoader transactionById, CancellationToken cancellationToken)
        => await transactionById.LoadAsync(id, cancellationToken) is { } transaction && principal.MaySee(transaction.UserId) ? transaction : null;
}
