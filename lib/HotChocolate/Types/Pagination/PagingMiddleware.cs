using GreenDonut.Data;
using HotChocolate.Resolvers;

namespace HotChocolate.Types.Pagination;

/// <summary>Checks a connection's arguments, hands them to the resolver and makes a connection of its result.</summary>
internal sealed class PagingMiddleware(PagingOptions options, ResultPager pager)
{
    /// <summary>Where the resolver's <see cref="PagingArguments"/> wait.</summary>
    public const string StateKey = "HotChocolate.Types.PagingArguments";

    private readonly int _maxPageSize = options.MaxPageSize!.Value;
    private readonly int _defaultPageSize = Math.Min(options.DefaultPageSize!.Value, options.MaxPageSize!.Value);

    public FieldDelegate Create(FieldDelegate next) => async context =>
    {
        var arguments = ReadArguments(context);
        context.LocalContextData = context.LocalContextData.SetItem(StateKey, arguments);

        try
        {
            await next(context).ConfigureAwait(false);
            context.Result = await pager.ToConnectionAsync(context.Result, arguments, context.RequestAborted).ConfigureAwait(false);
        }
        catch (InvalidCursorException exception)
        {
            throw PagingErrors.InvalidCursor(context, exception);
        }
    };

    private PagingArguments ReadArguments(IMiddlewareContext context)
    {
        var isBackwardAllowed = options.AllowBackwardPagination is true;
        var first = context.ArgumentValue<int?>(PagingArgumentNames.First);
        var last = isBackwardAllowed ? context.ArgumentValue<int?>(PagingArgumentNames.Last) : null;
        CheckSize(context, first);
        CheckSize(context, last);

        if (first is not null && last is not null)
        {
            throw PagingErrors.BothBoundaries(context);
        }

        if (options.RequirePagingBoundaries is true && first is null && last is null)
        {
            throw PagingErrors.NoBoundary(context, isBackwardAllowed);
        }

        return new PagingArguments(
            last is null ? first ?? _defaultPageSize : null,
            context.ArgumentValue<string?>(PagingArgumentNames.After),
            last,
            isBackwardAllowed ? context.ArgumentValue<string?>(PagingArgumentNames.Before) : null,
            IsTotalCountSelected(context));
    }

    private void CheckSize(IMiddlewareContext context, int? size)
    {
        if (size < 0)
        {
            throw PagingErrors.TooFew(context, size.Value);
        }

        if (size > _maxPageSize)
        {
            throw PagingErrors.TooMany(context, size.Value, _maxPageSize);
        }
    }

    private static bool IsTotalCountSelected(IMiddlewareContext context)
        => context.Selection.NamedType is ObjectType connection
            && Array.Exists(
                context.Selection.GetSelectionSet(connection).Selections,
                static selection => selection.Field.Name == ConnectionTypes.TotalCountName);
}
