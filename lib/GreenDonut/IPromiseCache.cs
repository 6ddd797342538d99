namespace GreenDonut;

/// <summary>Remembers what was loaded, for all loaders of a request.</summary>
public interface IPromiseCache
{
    /// <summary>How many values are remembered at most.</summary>
    int Size { get; }

    /// <summary>How many values are remembered now.</summary>
    int Usage { get; }

    /// <summary>The remembered value, or the one that <paramref name="createPromise"/> promises.</summary>
    Task<T> GetOrAddTask<T>(PromiseCacheKey key, Func<PromiseCacheKey, Promise<T>> createPromise);

    /// <summary>Remembers a value unless there is one; tells whether it did.</summary>
    bool TryAdd<T>(PromiseCacheKey key, Promise<T> promise);

    /// <summary>Forgets a value; tells whether there was one.</summary>
    bool TryRemove(PromiseCacheKey key);

    /// <summary>Forgets all values.</summary>
    void Clear();
}
