using HotChocolate.Resolvers;

namespace HotChocolate.Types.Pagination;

/// <summary>What a client can get wrong in a connection's arguments.</summary>
internal static class PagingErrors
{
    public static GraphQLException TooMany(IResolverContext context, int requestedItems, int maxAllowedItems)
        => new(New(context, ErrorCodes.Paging.MaxPaginationItems, "The maximum allowed items per page were exceeded.")
            .SetExtension(nameof(requestedItems), requestedItems)
            .SetExtension(nameof(maxAllowedItems), maxAllowedItems)
            .Build());

    public static GraphQLException TooFew(IResolverContext context, int requestedItems)
        => new(New(context, ErrorCodes.Paging.MinPaginationItems, "The requested number of values per page must be at least 0.")
            .SetExtension(nameof(requestedItems), requestedItems)
            .Build());

    public static GraphQLException NoBoundary(IResolverContext context, bool isBackwardAllowed)
        => new((isBackwardAllowed
            ? New(context, ErrorCodes.Paging.NoPagingBoundaries, $"Say how many items of `{context.Selection.Field.Name}` you want: give `first` or `last`.")
            : New(context, ErrorCodes.Paging.FirstValueNotSet, $"Say how many items of `{context.Selection.Field.Name}` you want: give `first`."))
            .Build());

    public static GraphQLException BothBoundaries(IResolverContext context)
        => new(New(context, ErrorCodes.Paging.NoPagingBoundaries, "Give either `first` or `last`, not both.").Build());

    public static GraphQLException InvalidCursor(IResolverContext context, Exception exception)
        => new(New(context, ErrorCodes.Paging.InvalidCursor, exception.Message).Build());

    private static ErrorBuilder New(IResolverContext context, string code, string message)
        => ErrorBuilder.New().SetMessage(message).SetCode(code).SetPath(context.Path)
            .SetExtension("coordinate", context.Selection.Field.Coordinate);
}
