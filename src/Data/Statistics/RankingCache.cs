using System.Text.Json;
using GraphCommerce.Data.Common.Caching;

namespace GraphCommerce.Data.Statistics;

/// <summary>
/// Rankings in the shared cache, by days and number of places. Who asks for the same ranking at the same time shares one look into the cache and one
/// loader. Without the cache, and where it holds what is no ranking, the loader's answer is the answer.
/// </summary>
internal sealed class RankingCache(SharedCache cache, IOptions<RankingOptions> options, TimeProvider timeProvider)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(int Days, int Top), Task<IReadOnlyList<PopularProduct>>> _flights = [];
    private readonly TimeSpan _duration = options.Value.CacheDuration;

    /// <summary>As it lies in the cache. The instant bounds its age whatever clock the cache goes by.</summary>
    private sealed record CachedRanking(DateTime LoadedAt, IReadOnlyList<PopularProduct> Places);

    public Task<IReadOnlyList<PopularProduct>> GetAsync(
        int days, int top, Func<CancellationToken, Task<IReadOnlyList<PopularProduct>>> load, CancellationToken cancellationToken)
    {
        if (_duration == TimeSpan.Zero)
        {
            return load(cancellationToken);
        }

        // The loader is everybody's: who cancels stops waiting, and the others get their answer.
        return GetFlight((days, top), load).WaitAsync(cancellationToken);
    }

    /// <summary>Forgets a ranking: who asks afterwards gets a newer one. Nothing that is being loaded now can bring the old one back.</summary>
    public async Task DropAsync(int days, int top)
    {
        Task? flight;
        lock (_gate)
        {
            flight = _flights.GetValueOrDefault((days, top));
            _flights.Remove((days, top));
        }

        if (flight is not null)
        {
            await flight.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await cache.TryRemoveAsync(Key(days, top)).ConfigureAwait(false);
    }

    private static string Key(int days, int top) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"popular-products:{days}:{top}");

    private Task<IReadOnlyList<PopularProduct>> GetFlight((int Days, int Top) ranking, Func<CancellationToken, Task<IReadOnlyList<PopularProduct>>> load)
    {
        lock (_gate)
        {
            if (_flights.TryGetValue(ranking, out var flight) && !flight.IsCompleted)
            {
                return flight;
            }

            flight = Task.Run(() => FindOrLoadAsync(ranking, load));
            _flights[ranking] = flight;
            flight.ContinueWith(landed => Land(ranking, landed), TaskScheduler.Default);
            return flight;
        }
    }

    private void Land((int Days, int Top) ranking, Task flight)
    {
        lock (_gate)
        {
            if (_flights.GetValueOrDefault(ranking) == flight)
            {
                _flights.Remove(ranking);
            }
        }
    }

    private async Task<IReadOnlyList<PopularProduct>> FindOrLoadAsync(
        (int Days, int Top) ranking, Func<CancellationToken, Task<IReadOnlyList<PopularProduct>>> load)
    {
        var key = Key(ranking.Days, ranking.Top);
        var (isAvailable, value) = await cache.FindAsync(key).ConfigureAwait(false);
        if (Read(value, ranking.Top) is { } cached)
        {
            return cached;
        }

        var loadedAt = timeProvider.GetUtcDateTime();
        var places = await load(CancellationToken.None).ConfigureAwait(false);
        if (isAvailable)
        {
            // A cache that was away a moment ago is not waited for a second time.
            await cache.TrySetAsync(key, JsonSerializer.SerializeToUtf8Bytes(new CachedRanking(loadedAt, places)), _duration).ConfigureAwait(false);
        }

        return places;
    }

    private IReadOnlyList<PopularProduct>? Read(byte[]? value, int top)
    {
        if (value is null)
        {
            return null;
        }

        try
        {
            var ranking = JsonSerializer.Deserialize<CachedRanking>(value);
            var isSound = ranking?.Places is { } places && places.Count <= top && places.Select((p, i) => p?.Rank == i + 1).All(r => r);
            return isSound && (timeProvider.GetUtcDateTime() - ranking!.LoadedAt).Duration() < _duration ? ranking.Places : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
