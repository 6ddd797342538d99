using GreenDonut;
using HotChocolate;
using HotChocolate.Configuration;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Execution.Processing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds GraphQL schemas to an application.</summary>
public static class RequestExecutorServiceCollectionExtensions
{
    /// <summary>Adds a GraphQL schema, or goes on with the one of that name. It is built before the application starts to listen.</summary>
    public static IRequestExecutorBuilder AddGraphQL(this IServiceCollection services, string? schemaName = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        schemaName ??= ISchemaDefinition.DefaultName;
        services.AddOptions();
        services.TryAddDataLoaderCore();
        UseBatchesOfTheExecution(services);
        services.TryAddSingleton<IRequestExecutorProvider, RequestExecutorProvider>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SchemaInitializer>());
        GetRegistry(services).Names.Add(schemaName);
        return new RequestExecutorBuilder(services, schemaName);
    }

    /// <summary>
    /// Has batches dispatched when the execution has nothing else to do. A scheduler of the application's own stays; the one
    /// that data loaders bring along, which dispatches by time, does not.
    /// </summary>
    private static void UseBatchesOfTheExecution(IServiceCollection services)
    {
        if (services.Last(static candidate => candidate.ServiceType == typeof(IBatchScheduler)).ImplementationType == typeof(AutoBatchScheduler))
        {
            services.Replace(ServiceDescriptor.Scoped<IBatchScheduler, ExecutionBatchScheduler>());
        }
    }

    /// <summary>Adds to what is known of the builder's schema.</summary>
    internal static IRequestExecutorBuilder Setup(this IRequestExecutorBuilder builder, Action<SchemaSetup> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }

    /// <summary>Adds to the types of the builder's schema, or to the conventions that change them.</summary>
    internal static IRequestExecutorBuilder SetupTypes(this IRequestExecutorBuilder builder, Action<SchemaInference> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return builder.Setup(setup => setup.Types.Add(configure));
    }

    private static SchemaRegistry GetRegistry(IServiceCollection services)
    {
        if (services.FirstOrDefault(static candidate => candidate.ServiceType == typeof(SchemaRegistry))?.ImplementationInstance is SchemaRegistry known)
        {
            return known;
        }

        var registry = new SchemaRegistry(services);
        services.AddSingleton(registry);
        return registry;
    }
}
