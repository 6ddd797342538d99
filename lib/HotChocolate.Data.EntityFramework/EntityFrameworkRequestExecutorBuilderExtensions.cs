using HotChocolate.Execution.Configuration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets resolvers use EF Core.</summary>
public static class EntityFrameworkRequestExecutorBuilderExtensions
{
    /// <summary>
    /// Makes the contexts that resolvers and data loaders take with the registered <see cref="IDbContextFactory{TContext}"/>: each field of a
    /// query and each fetch of a loader has one of its own, which goes back to the factory's pool afterwards.
    /// </summary>
    public static IRequestExecutorBuilder RegisterDbContextFactory<TDbContext>(this IRequestExecutorBuilder builder)
        where TDbContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddScoped(static services => services.GetRequiredService<IDbContextFactory<TDbContext>>().CreateDbContext());
        return builder;
    }
}
