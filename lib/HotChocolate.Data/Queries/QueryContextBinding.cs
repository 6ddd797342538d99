using GreenDonut.Data;
using HotChocolate.Generated;
using HotChocolate.Resolvers;

namespace HotChocolate.Data.Queries;

/// <summary>Gives a resolver the condition and the order that the client asked for; the field then leaves applying them to it.</summary>
internal sealed class QueryContextBinding<T> : ParameterBinding<QueryContext<T>>
{
    public override QueryContext<T> Resolve(IResolverContext context)
    {
        context.LocalContextData = context.LocalContextData.SetItem(QueryMiddleware.HandledKey, true);
        var predicate = QueryArguments.ReadPredicate<T>(context);
        var sorting = QueryArguments.ReadSorting<T>(context);
        return predicate is null && sorting is null ? QueryContext<T>.Empty : new QueryContext<T>(null, predicate, sorting);
    }
}
