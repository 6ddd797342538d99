namespace GreenDonut;

/// <summary>How loaders behave.</summary>
public sealed class DataLoaderOptions
{
    /// <summary>How many keys one fetch gets at most; 0 for no bound.</summary>
    public int MaxBatchSize { get; set; } = 1024;

    /// <summary>Remembers loaded values; null to fetch again each time.</summary>
    public IPromiseCache? Cache { get; set; }

    /// <summary>The same settings as a new object.</summary>
    public DataLoaderOptions Copy() => new() { MaxBatchSize = MaxBatchSize, Cache = Cache };
}
