using HotChocolate.AspNetCore;
using HotChocolate.Execution.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

public static partial class HotChocolateAspNetCoreServiceCollectionExtensions
{
    /// <summary>Adds a GraphQL schema with a server for it; <c>MapGraphQL</c> puts it at a path.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="schemaName">The schema's name, where there are several.</param>
    /// <param name="maxAllowedRequestSize">The largest request, in bytes; 20,480,000 unless given.</param>
    public static IRequestExecutorBuilder AddGraphQLServer(
        this IServiceCollection services,
        string? schemaName = null,
        int maxAllowedRequestSize = RequestLimits.DefaultMaxRequestSize)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxAllowedRequestSize);
        var builder = services.AddGraphQL(schemaName);
        services.Configure<RequestLimits>(builder.Name, limits => limits.MaxRequestSize = maxAllowedRequestSize);
        return builder;
    }
}
