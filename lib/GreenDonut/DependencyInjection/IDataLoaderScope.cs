namespace GreenDonut.DependencyInjection;

/// <summary>The data loaders of one service scope: each exists once.</summary>
public interface IDataLoaderScope
{
    /// <summary>The loader of a name, made on first use.</summary>
    T GetDataLoader<T>(DataLoaderFactory<T> createDataLoader, string? name = null) where T : IDataLoader;

    /// <summary>The registered loader of a type, made on first use.</summary>
    T GetDataLoader<T>() where T : IDataLoader;
}
