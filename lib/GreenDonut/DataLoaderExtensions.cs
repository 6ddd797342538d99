namespace GreenDonut;

/// <summary>Loading what must exist, and setting a loader's state.</summary>
public static class DataLoaderExtensions
{
    /// <summary>Loads a value that must exist.</summary>
    /// <exception cref="KeyNotFoundException">The key has no value.</exception>
    public static async Task<TValue> LoadRequiredAsync<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader, TKey key, CancellationToken cancellationToken = default)
        where TKey : notnull
        where TValue : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);

        return await dataLoader.LoadAsync(key, cancellationToken).ConfigureAwait(false) is { } value
            ? value
            : throw new KeyNotFoundException($"The key {key} could not be resolved.");
    }

    /// <summary>Loads values that must exist, in the order of the keys.</summary>
    /// <exception cref="KeyNotFoundException">One or more keys have no value.</exception>
    public static async Task<IReadOnlyList<TValue>> LoadRequiredAsync<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader, IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
        where TKey : notnull
        where TValue : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        ArgumentNullException.ThrowIfNull(keys);
        var values = await dataLoader.LoadAsync(keys, cancellationToken).ConfigureAwait(false);

        if (values.All(value => value is not null))
        {
            return values!;
        }

        var missing = string.Join(", ", keys.Where((_, index) => values[index] is null));
        throw new KeyNotFoundException($"The keys `{missing}` could not be resolved.");
    }

    /// <summary>Makes a value known, unless one is known for the key already.</summary>
    public static void SetCacheEntry<TKey, TValue>(this IDataLoader<TKey, TValue> dataLoader, TKey key, TValue? value)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        dataLoader.SetCacheEntry(key, Task.FromResult(value));
    }

    /// <summary>Sets the loader's state of a type.</summary>
    public static IDataLoader<TKey, TValue> SetState<TKey, TValue, TState>(this IDataLoader<TKey, TValue> dataLoader, TState value)
        where TKey : notnull
        => dataLoader.SetState(typeof(TState).FullName ?? typeof(TState).Name, value);

    /// <summary>Sets the loader's state of a name.</summary>
    public static IDataLoader<TKey, TValue> SetState<TKey, TValue, TState>(
        this IDataLoader<TKey, TValue> dataLoader, string key, TState value)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        ArgumentException.ThrowIfNullOrEmpty(key);
        dataLoader.ContextData = dataLoader.ContextData.SetItem(key, value);
        return dataLoader;
    }
}
