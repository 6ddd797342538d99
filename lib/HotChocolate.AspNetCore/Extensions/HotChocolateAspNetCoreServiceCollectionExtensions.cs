using HotChocolate.AspNetCore;
using HotChocolate.Configuration;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

public static partial class HotChocolateAspNetCoreServiceCollectionExtensions
{
    private const ushort MaxAllowedFieldCycleDepth = 3;

    /// <summary>Adds a GraphQL schema with a server for it; <c>MapGraphQL</c> puts it at a path.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="schemaName">The schema's name, where there are several.</param>
    /// <param name="maxAllowedRequestSize">The largest request, in bytes; 20,480,000 unless given.</param>
    /// <param name="disableDefaultSecurity">
    /// True to allow everywhere what else is allowed in development only: introspection, and a field within itself more
    /// than three times.
    /// </param>
    public static IRequestExecutorBuilder AddGraphQLServer(
        this IServiceCollection services,
        string? schemaName = null,
        int maxAllowedRequestSize = RequestLimits.DefaultMaxRequestSize,
        bool disableDefaultSecurity = false)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxAllowedRequestSize);
        var builder = services.AddGraphQL(schemaName);
        services.Configure<RequestLimits>(builder.Name, limits => limits.MaxRequestSize = maxAllowedRequestSize);
        if (!disableDefaultSecurity)
        {
            services.AddOptions<SchemaSetup>(builder.Name).Configure<IServiceProvider>(RestrictOutsideDevelopment);
        }

        return builder;
    }

    private static void RestrictOutsideDevelopment(SchemaSetup setup, IServiceProvider services)
    {
        if (services.GetService<IHostEnvironment>()?.IsDevelopment() == false)
        {
            setup.Validation.DisableIntrospection = true;
            setup.Validation.MaxAllowedFieldCycleDepth = MaxAllowedFieldCycleDepth;
        }
    }
}
