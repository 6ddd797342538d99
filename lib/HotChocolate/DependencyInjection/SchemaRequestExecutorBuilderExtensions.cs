using HotChocolate.Configuration;
using HotChocolate.Execution.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what changes the types of a schema while it is built.</summary>
public static class SchemaRequestExecutorBuilderExtensions
{
    /// <summary>Adds an interceptor of types.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="typeInterceptor">The interceptor.</param>
    /// <param name="uniqueByType">True if an interceptor of the same type keeps this one out.</param>
    public static IRequestExecutorBuilder TryAddTypeInterceptor(
        this IRequestExecutorBuilder builder, TypeInterceptor typeInterceptor, bool uniqueByType = false)
    {
        ArgumentNullException.ThrowIfNull(typeInterceptor);
        return builder.SetupTypes(schema => schema.TryAddInterceptor(typeInterceptor, uniqueByType));
    }

    /// <summary>Adds an interceptor of types, unless there is one of that type.</summary>
    /// <typeparam name="T">The interceptor.</typeparam>
    /// <param name="builder">The schema.</param>
    /// <param name="factory">Makes the interceptor, with the application's services; without it the type's constructor does.</param>
    public static IRequestExecutorBuilder TryAddTypeInterceptor<T>(this IRequestExecutorBuilder builder, Func<IServiceProvider, T>? factory = null)
        where T : TypeInterceptor
        => builder.SetupTypes(schema => schema.TryAddInterceptor(
            factory?.Invoke(schema.Services) ?? ActivatorUtilities.CreateInstance<T>(schema.Services), uniqueByType: true));
}
