namespace HotChocolate.Language;

/// <summary>Questions often asked about values and type references.</summary>
public static class SyntaxNodeExtensions
{
    /// <summary>Whether there is no value or the literal `null`.</summary>
    public static bool IsNull(this IValueNode? value) => value is null or NullValueNode;

    /// <summary>Whether null is refused.</summary>
    public static bool IsNonNullType(this ITypeNode type) => type is NonNullTypeNode;

    /// <summary>Whether it is a list, non-null or not.</summary>
    public static bool IsListType(this ITypeNode type) => type.NullableType() is ListTypeNode;

    /// <summary>The type of a list's items.</summary>
    /// <exception cref="InvalidOperationException">It is not a list.</exception>
    public static ITypeNode ElementType(this ITypeNode type)
        => type.NullableType() is ListTypeNode list ? list.Type : throw new InvalidOperationException($"`{type}` is not a list.");

    /// <summary>The type without its outermost modifier.</summary>
    public static ITypeNode InnerType(this ITypeNode type)
        => type switch
        {
            NonNullTypeNode nonNull => nonNull.Type,
            ListTypeNode list => list.Type,
            _ => type
        };

    /// <summary>The type without an outermost `!`.</summary>
    public static ITypeNode NullableType(this ITypeNode type) => type is NonNullTypeNode nonNull ? nonNull.Type : type;

    /// <summary>The named type inside all modifiers.</summary>
    public static NamedTypeNode NamedType(this ITypeNode type)
    {
        while (type is not NamedTypeNode)
        {
            type = type.InnerType();
        }

        return (NamedTypeNode)type;
    }
}
