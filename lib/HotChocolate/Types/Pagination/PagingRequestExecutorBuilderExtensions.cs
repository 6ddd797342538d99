using HotChocolate.Execution.Configuration;
using HotChocolate.Types.Pagination;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures the connections of a schema.</summary>
public static class PagingRequestExecutorBuilderExtensions
{
    /// <summary>Changes what holds for connections whose field does not say otherwise.</summary>
    public static IRequestExecutorBuilder ModifyPagingOptions(this IRequestExecutorBuilder builder, Action<PagingOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return builder.SetupTypes(schema => configure(schema.Feature<PagingFeature>().Options));
    }
}
