using GraphCommerce.Data.Orders;

namespace GraphCommerce.Data.Statistics;

/// <summary>Tells what sells.</summary>
public sealed class StatisticsService
{
    public const int MaximumDays = 365;
    public const int MaximumTop = 100;

    private readonly IDbContextFactory<CommerceDbContext> _contexts;
    private readonly RankingCache _rankings;
    private readonly TimeProvider _timeProvider;

    internal StatisticsService(IDbContextFactory<CommerceDbContext> contexts, RankingCache rankings, TimeProvider timeProvider)
        => (_contexts, _rankings, _timeProvider) = (contexts, rankings, timeProvider);

    /// <summary>
    /// The best sellers among the completed orders of the last days: by quantity, then by amount, then by id. As they were at some moment within the
    /// configured cache duration.
    /// </summary>
    /// <exception cref="InvalidRankingException" />
    public async Task<IReadOnlyList<PopularProduct>> GetPopularProductsAsync(int days, int top, CancellationToken cancellationToken)
    {
        if (days is < 1 or > MaximumDays || top is < 1 or > MaximumTop)
        {
            throw new InvalidRankingException(MaximumDays, MaximumTop);
        }

        return await _rankings.GetAsync(days, top, token => LoadPopularProductsAsync(days, top, token), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Forgets a ranking, which is read anew when it is asked for again.</summary>
    public Task DropPopularProductsAsync(int days, int top) => _rankings.DropAsync(days, top);

    private async Task<IReadOnlyList<PopularProduct>> LoadPopularProductsAsync(int days, int top, CancellationToken cancellationToken)
    {
        var from = _timeProvider.GetUtcDateTime().AddDays(-days);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var sales = await context.Orders
            .Where(o => o.Status == OrderStatus.Completed && o.CreatedAt >= from)
            .Join(context.OrderProducts, o => o.Id, l => l.OrderId, (_, l) => l)
            .GroupBy(l => l.ProductId)
            .Select(g => new { ProductId = g.Key, Quantity = g.Sum(l => (long)l.Quantity), Amount = g.Sum(l => (long)l.TotalPrice) })
            .OrderByDescending(s => s.Quantity).ThenByDescending(s => s.Amount).ThenBy(s => s.ProductId)
            .Take(top)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. sales.Select((s, i) => new PopularProduct(i + 1, s.ProductId, s.Quantity, s.Amount))];
    }
}
