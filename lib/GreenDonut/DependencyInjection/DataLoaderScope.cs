using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace GreenDonut.DependencyInjection;

internal sealed class DataLoaderScope(IServiceProvider services) : IDataLoaderScope
{
    private readonly ConcurrentDictionary<object, IDataLoader> _loaders = new();

    public T GetDataLoader<T>(DataLoaderFactory<T> createDataLoader, string? name = null) where T : IDataLoader
    {
        ArgumentNullException.ThrowIfNull(createDataLoader);

        return _loaders.GetOrAdd(name is null ? typeof(T) : name, _ => createDataLoader(services)) is T loader
            ? loader
            : throw new InvalidOperationException($"There is another data loader of the name `{name}`.");
    }

    public T GetDataLoader<T>() where T : IDataLoader => (T)services.GetRequiredService(typeof(T));

    internal IDataLoader GetOrCreate(DataLoaderRegistration registration)
        => _loaders.TryGetValue(registration.InstanceType, out var known)
            ? known
            : _loaders.GetOrAdd(registration.InstanceType, registration.Create(services));
}
