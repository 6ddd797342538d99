using System.Collections.Immutable;

namespace GreenDonut;

/// <summary>
/// Loads values by key, in batches, each key once: the shape described by the reference implementation of
/// DataLoader (github.com/graphql/dataloader). One instance serves one request.
/// </summary>
public interface IDataLoader
{
    /// <summary>State handed to each fetch, for instance the page asked for.</summary>
    IImmutableDictionary<string, object?> ContextData { get; set; }

    /// <summary>Forgets every value loaded so far.</summary>
    void ClearCache();
}

/// <inheritdoc cref="IDataLoader"/>
/// <typeparam name="TKey">What a value is found by.</typeparam>
/// <typeparam name="TValue">What is loaded.</typeparam>
public interface IDataLoader<in TKey, TValue> : IDataLoader where TKey : notnull
{
    /// <summary>Loads one value; null (or the type's default) if there is none.</summary>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>Loads several values, in the order of the keys.</summary>
    Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default);

    /// <summary>Makes a value known, unless one is known for the key already.</summary>
    void SetCacheEntry(TKey key, Task<TValue?> value);

    /// <summary>Forgets the value of one key, so that the next load fetches it again.</summary>
    void RemoveCacheEntry(TKey key);

    /// <summary>Gives the loader's variant of that name, created on first use.</summary>
    /// <param name="key">What tells the variant from others.</param>
    /// <param name="createBranch">Makes the variant.</param>
    /// <param name="state">Handed to <paramref name="createBranch"/>.</param>
    IDataLoader Branch<TState>(string key, CreateDataLoaderBranch<TKey, TValue, TState> createBranch, TState state);
}
