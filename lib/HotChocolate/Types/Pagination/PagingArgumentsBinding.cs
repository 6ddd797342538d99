using GreenDonut.Data;
using HotChocolate.Generated;
using HotChocolate.Resolvers;

namespace HotChocolate.Types.Pagination;

/// <summary>Gives a resolver the checked arguments of its connection.</summary>
internal sealed class PagingArgumentsBinding : ParameterBinding<PagingArguments>
{
    public override PagingArguments Resolve(IResolverContext context)
        => context.LocalContextData.TryGetValue(PagingMiddleware.StateKey, out var arguments)
            ? (PagingArguments)arguments!
            : throw new InvalidOperationException($"`{context.Selection.Field.Coordinate}` takes PagingArguments but has no [UsePaging].");
}
