using GreenDonut;

namespace GraphCommerce.Data.Outbox;

internal static class DataTransferDataLoaders
{
    [DataLoader]
    public static async Task<Dictionary<long, DataTransfer>> GetDataTransferByIdAsync(
        IReadOnlyList<long> ids, CommerceDbContext context, CancellationToken cancellationToken)
        => await context.DataTransfers.AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<long, DataTransfer[]>> GetDataTransfersByOrderIdAsync(
        IReadOnlyList<long> orderIds, CommerceDbContext context, CancellationToken cancellationToken)
    {
        var transfers = await context.DataTransfers.AsNoTracking()
            .Where(t => orderIds.Contains(t.OrderId)).OrderBy(t => t.Id).ToListAsync(cancellationToken);
        return transfers.GroupBy(t => t.OrderId).ToDictionary(g => g.Key, g => g.ToArray());
    }
}
