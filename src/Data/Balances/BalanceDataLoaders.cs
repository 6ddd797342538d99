using GreenDonut;
using GreenDonut.Data;

namespace GraphCommerce.Data.Balances;

internal static class BalanceDataLoaders
{
    [DataLoader]
    public static async Task<Dictionary<long, Balance>> GetBalanceByUserIdAsync(
        IReadOnlyList<long> userIds, CommerceDbContext context, CancellationToken cancellationToken)
        => await context.Balances.AsNoTracking().Where(b => userIds.Contains(b.UserId)).ToDictionaryAsync(b => b.UserId, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<long, BalanceTransaction>> GetBalanceTransactionByIdAsync(
        IReadOnlyList<long> ids, CommerceDbContext context, CancellationToken cancellationToken)
        => await context.BalanceTransactions.AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);

    /// <summary>Newest first.</summary>
    [DataLoader]
    public static async Task<Dictionary<long, Page<BalanceTransaction>>> GetBalanceTransactionsByUserIdAsync(
        IReadOnlyList<long> userIds, PagingArguments paging, CommerceDbContext context, CancellationToken cancellationToken)
        => await context.BalanceTransactions.AsNoTracking()
            .Where(t => userIds.Contains(t.UserId))
            .OrderByDescending(t => t.CreatedAt).ThenByDescending(t => t.Id)
            .ToBatchPageAsync(t => t.UserId, paging, cancellationToken);
}
