namespace HotChocolate.Types.Relay;

/// <summary>What can be wrong with node ids.</summary>
internal static class NodeIdErrors
{
    private const int MaxEchoedLength = 100;

    public static GraphQLException InvalidFormat(string formattedId)
        => new(ErrorBuilder.New()
            .SetMessage("The node ID string has an invalid format.")
            .SetExtension("originalValue", formattedId.Length <= MaxEchoedLength ? formattedId : $"{formattedId[..MaxEchoedLength]}…")
            .Build());

    public static GraphQLException WrongType(string typeName, string expectedTypeName)
        => new(ErrorBuilder.New()
            .SetMessage($"The node id is one of type `{Shorten(typeName)}`; an id of type `{expectedTypeName}` was expected.")
            .Build());

    public static GraphQLException NoNodeResolver(string typeName)
        => new(ErrorBuilder.New().SetMessage($"There is no node resolver registered for type `{Shorten(typeName)}`.").Build());

    public static GraphQLException TooManyNodes(int count, int maxCount, Path path)
        => new(ErrorBuilder.New()
            .SetMessage($"{count} nodes were asked for at once; at most {maxCount} are allowed.")
            .SetCode("HC0076")
            .SetPath(path)
            .SetExtension("requestedNodes", count)
            .SetExtension("maxAllowedNodes", maxCount)
            .Build());

    private static string Shorten(string name) => name.Length <= MaxEchoedLength ? name : $"{name[..MaxEchoedLength]}…";
}
