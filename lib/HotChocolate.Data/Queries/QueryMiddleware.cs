using GreenDonut.Data.Keysets;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Data.Queries;

/// <summary>Applies a condition or an order to the query or list that a resolver gave, unless the resolver has done so itself.</summary>
internal abstract class QueryMiddleware
{
    /// <summary>Set once a resolver took the query context.</summary>
    public const string HandledKey = "HotChocolate.Data.QueryContextHandled";

    public static void ApplyTo(ObjectFieldConfiguration field, Type itemType, Type middlewareDefinition)
        => field.Middlewares.Add(((QueryMiddleware)Activator.CreateInstance(middlewareDefinition.MakeGenericType(itemType))!).Create);

    protected abstract object? Apply(IMiddlewareContext context, object? result);

    private FieldDelegate Create(FieldDelegate next) => async context =>
    {
        await next(context).ConfigureAwait(false);

        if (!context.LocalContextData.ContainsKey(HandledKey))
        {
            context.Result = Apply(context, context.Result);
        }
    };
}

/// <summary>Applies the argument <c>where</c>.</summary>
internal sealed class FilterMiddleware<T> : QueryMiddleware
{
    protected override object? Apply(IMiddlewareContext context, object? result)
        => result is IEnumerable<T> items && QueryArguments.ReadPredicate<T>(context) is { } predicate
            ? items.AsQueryable().Where(predicate)
            : result;
}

/// <summary>Applies the argument <c>order</c>; the order that the resolver gave decides between items that are equal in it.</summary>
internal sealed class SortMiddleware<T> : QueryMiddleware
{
    protected override object? Apply(IMiddlewareContext context, object? result)
        => result is IEnumerable<T> items && QueryArguments.ReadSorting<T>(context) is { } sorting
            ? KeysetQuery.OrderFirstBy(items.AsQueryable(), sorting)
            : result;
}
