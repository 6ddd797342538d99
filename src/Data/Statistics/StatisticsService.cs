using System.Globalization;
using GraphCommerce.Data.Orders;
using ZiggyCreatures.Caching.Fusion;

namespace GraphCommerce.Data.Statistics;

/// <summary>
/// Rankings of what sells, cached by their number of days: one load for all who wait, and an older ranking while a load takes long or fails. Where servers share
/// a cache, each trusts its own memory for seconds only: a ranking that one server dropped is soon gone from all, without a message that could be lost.
/// </summary>
public sealed class StatisticsService(
    IDbContextFactory<CommerceDbContext> contexts, IFusionCache cache, IOptions<RankingOptions> options, TimeProvider timeProvider)
{
    public const int MaximumDays = 365;
    public const int MaximumTop = 100;

    private const int RetryAfterSeconds = 5;
    private static readonly TimeSpan s_memoryDuration = TimeSpan.FromSeconds(5);
    private readonly TimeSpan _duration = options.Value.CacheDuration;
    private readonly FusionCacheEntryOptions _entryOptions = CreateEntryOptions(options.Value.CacheDuration, cache.HasDistributedCache);
    private long _dropCount;

    /// <summary>
    /// The best sellers among the completed orders of the last days: by quantity, then by amount, then by id. As they were at some moment within the
    /// configured cache duration, or before that while the database cannot answer.
    /// </summary>
    /// <exception cref="InvalidRankingException" />
    /// <exception cref="ServiceUnavailableException" />
    public async Task<IReadOnlyList<PopularProduct>> GetPopularProductsAsync(int days, int top, CancellationToken cancellationToken)
    {
        if (days is < 1 or > MaximumDays || top is < 1 or > MaximumTop)
        {
            throw new InvalidRankingException(MaximumDays, MaximumTop);
        }

        var ranking = _duration == TimeSpan.Zero
            ? await LoadAsync(days, cancellationToken)
            : await GetCachedAsync(days).WaitAsync(cancellationToken);
        return ranking.Count <= top ? ranking : [.. ranking.Take(top)];
    }

    /// <summary>Drops a ranking, which is then loaded again.</summary>
    public async Task DropPopularProductsAsync(int days, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _dropCount);
        await cache.ExpireAsync(KeyOf(days), _entryOptions, cancellationToken);
    }

    private static string KeyOf(int days) => string.Create(CultureInfo.InvariantCulture, $"popular-products:{days}");

    private static FusionCacheEntryOptions CreateEntryOptions(TimeSpan duration, bool isShared)
    {
        var shortDuration = duration < s_memoryDuration ? duration : s_memoryDuration;
        return new FusionCacheEntryOptions(duration)
        {
            MemoryCacheDuration = isShared ? shortDuration : null,
            IsFailSafeEnabled = true,
            FailSafeMaxDuration = TimeSpan.FromDays(1),
            FailSafeThrottleDuration = shortDuration,
            FactorySoftTimeout = TimeSpan.FromMilliseconds(100),
            FactoryHardTimeout = TimeSpan.FromSeconds(20),
            DistributedCacheSoftTimeout = TimeSpan.FromMilliseconds(100),
            DistributedCacheHardTimeout = TimeSpan.FromSeconds(1),
            ReThrowSerializationExceptions = false,
        };
    }

    /// <summary>The load belongs to all who wait for it: none of them can cancel it.</summary>
    private async Task<IReadOnlyList<PopularProduct>> GetCachedAsync(int days)
    {
        try
        {
            var ranking = await GetOrLoadAsync(days);
            if (!IsRanking(ranking))
            {
                await cache.RemoveAsync(KeyOf(days), _entryOptions, CancellationToken.None);
                ranking = await GetOrLoadAsync(days);
            }

            return ranking;
        }
        catch (SyntheticTimeoutException fault)
        {
            throw new ServiceUnavailableException(RetryAfterSeconds, fault);
        }
    }

    private async Task<IReadOnlyList<PopularProduct>> GetOrLoadAsync(int days) => await cache.GetOrSetAsync<IReadOnlyList<PopularProduct>>(
        KeyOf(days),
        async (context, token) =>
        {
            var dropCount = Volatile.Read(ref _dropCount);
            var ranking = await LoadAsync(days, token);
            if (dropCount != Volatile.Read(ref _dropCount))
            {
                // It may be older than the drop: present callers get it, later ones do not.
                context.Options.MemoryCacheDuration = null;
                context.Options.SetDurationZero();
            }

            return ranking;
        },
        _entryOptions,
        token: CancellationToken.None);

    /// <summary>The shared cache is open to other writers.</summary>
    private static bool IsRanking(IReadOnlyList<PopularProduct>? ranking)
        => ranking is { Count: <= MaximumTop } && ranking.Select((place, i) => place?.Rank == i + 1).All(isInOrder => isInOrder);

    private async Task<IReadOnlyList<PopularProduct>> LoadAsync(int days, CancellationToken cancellationToken)
    {
        var from = timeProvider.GetUtcDateTime().AddDays(-days);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sales = await context.Orders
            .Where(o => o.Status == OrderStatus.Completed && o.CreatedAt >= from)
            .Join(context.OrderProducts, o => o.Id, l => l.OrderId, (_, l) => l)
            .GroupBy(l => l.ProductId)
            .Select(g => new { ProductId = g.Key, Quantity = g.Sum(l => (long)l.Quantity), Amount = g.Sum(l => (long)l.TotalPrice) })
            .OrderByDescending(s => s.Quantity).ThenByDescending(s => s.Amount).ThenBy(s => s.ProductId)
            .Take(MaximumTop)
            .ToListAsync(cancellationToken);
        return [.. sales.Select((s, i) => new PopularProduct(i + 1, s.ProductId, s.Quantity, s.Amount))];
    }
}
