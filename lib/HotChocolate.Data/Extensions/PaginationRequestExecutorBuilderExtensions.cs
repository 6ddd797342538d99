using GreenDonut.Data;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types.Pagination;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets resolvers take paging arguments.</summary>
public static class PaginationRequestExecutorBuilderExtensions
{
    /// <summary>A resolver's parameter of type <see cref="PagingArguments"/> gets the checked arguments of its connection.</summary>
    public static IRequestExecutorBuilder AddPagingArguments(this IRequestExecutorBuilder builder)
        => builder.SetupTypes(static schema => schema.ParameterBindings.Add(
            static parameter => parameter.ParameterType == typeof(PagingArguments) ? new PagingArgumentsBinding() : null));
}
