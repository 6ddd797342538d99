using GreenDonut.Data;
using HotChocolate.Data.Queries;
using HotChocolate.Execution.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets resolvers take what clients ask of a list.</summary>
public static class DataRequestExecutorBuilderExtensions
{
    /// <summary>Allows fields to have <c>[UseFiltering]</c>.</summary>
    public static IRequestExecutorBuilder AddFiltering(this IRequestExecutorBuilder builder)
        => builder.SetupTypes(static schema => schema.Feature<QueryFeature>().IsFilteringEnabled = true);

    /// <summary>Allows fields to have <c>[UseSorting]</c>.</summary>
    public static IRequestExecutorBuilder AddSorting(this IRequestExecutorBuilder builder)
        => builder.SetupTypes(static schema => schema.Feature<QueryFeature>().IsSortingEnabled = true);

    /// <summary>
    /// A resolver's parameter of type <see cref="QueryContext{TEntity}"/> gets the condition and the order that the client asked for.
    /// </summary>
    public static IRequestExecutorBuilder AddQueryContext(this IRequestExecutorBuilder builder)
        => builder.SetupTypes(static schema => schema.ParameterBindings.Add(static parameter =>
            parameter.ParameterType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(QueryContext<>)
                ? Activator.CreateInstance(typeof(QueryContextBinding<>).MakeGenericType(type.GenericTypeArguments))
                : null));
}
