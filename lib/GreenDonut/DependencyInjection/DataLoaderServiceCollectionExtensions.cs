using GreenDonut;
using GreenDonut.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers data loaders; each lives as long as the service scope it is taken from.</summary>
public static class DataLoaderServiceCollectionExtensions
{
    /// <summary>How many values one scope remembers; enough for a deep query, little enough for many requests at once.</summary>
    private const int CacheSize = 4096;

    /// <summary>Registers a loader under its own type.</summary>
    public static IServiceCollection AddDataLoader<T>(this IServiceCollection services) where T : class, IDataLoader
        => services.AddDataLoader(new DataLoaderRegistration(typeof(T)), typeof(T));

    /// <summary>Registers a loader under its interface and its own type.</summary>
    public static IServiceCollection AddDataLoader<TService, TImplementation>(this IServiceCollection services)
        where TService : class, IDataLoader
        where TImplementation : class, TService
        => services.AddDataLoader(new DataLoaderRegistration(typeof(TImplementation)), typeof(TImplementation), typeof(TService));

    /// <summary>Registers a loader that is made by a function.</summary>
    public static IServiceCollection AddDataLoader<T>(this IServiceCollection services, Func<IServiceProvider, T> factory)
        where T : class, IDataLoader
        => services.AddDataLoader(new DataLoaderRegistration(typeof(T), factory), typeof(T));

    /// <summary>Registers a loader that is made by a function under its interface and its own type.</summary>
    public static IServiceCollection AddDataLoader<TService, TImplementation>(
        this IServiceCollection services, Func<IServiceProvider, TImplementation> factory)
        where TService : class, IDataLoader
        where TImplementation : class, TService
        => services.AddDataLoader(new DataLoaderRegistration(typeof(TImplementation), factory), typeof(TImplementation), typeof(TService));

    /// <summary>Registers what loaders need. A scheduler registered before or after this takes the place of the automatic one.</summary>
    public static IServiceCollection TryAddDataLoaderCore(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddScoped<DataLoaderScope>();
        services.TryAddScoped<IDataLoaderScope>(static scope => scope.GetRequiredService<DataLoaderScope>());
        services.TryAddScoped<IBatchScheduler, AutoBatchScheduler>();
        services.TryAddScoped<IPromiseCache>(static _ => new PromiseCache(CacheSize));
        services.TryAddScoped(static scope => new DataLoaderOptions { Cache = scope.GetRequiredService<IPromiseCache>() });
        return services;
    }

    private static IServiceCollection AddDataLoader(
        this IServiceCollection services, DataLoaderRegistration registration, params ReadOnlySpan<Type> serviceTypes)
    {
        services.TryAddDataLoaderCore();

        foreach (var type in serviceTypes)
        {
            services.TryAdd(ServiceDescriptor.Scoped(type, scope => scope.GetRequiredService<DataLoaderScope>().GetOrCreate(registration)));
        }

        return services;
    }
}
