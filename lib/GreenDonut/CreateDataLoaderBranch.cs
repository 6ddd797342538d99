namespace GreenDonut;

/// <summary>Makes a variant of a data loader that fetches with another state.</summary>
public delegate IDataLoader CreateDataLoaderBranch<out TKey, TValue, in TState>(
    string branchKey, IDataLoader<TKey, TValue> dataLoader, TState state)
    where TKey : notnull;
