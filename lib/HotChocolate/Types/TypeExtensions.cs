namespace HotChocolate.Types;

/// <summary>Questions about wrapped types.</summary>
internal static class TypeExtensions
{
    public static bool IsNonNull(this IType type) => type.Kind == TypeKind.NonNull;

    public static IType Nullable(this IType type) => type is NonNullType nonNull ? nonNull.NullableType : type;

    public static TypeDefinition NamedType(this IType type) => type switch
    {
        ListType list => list.ElementType.NamedType(),
        NonNullType nonNull => nonNull.NullableType.NamedType(),
        _ => (TypeDefinition)type,
    };

    public static bool IsLeaf(this IType type) => type.Kind is TypeKind.Scalar or TypeKind.Enum;

    public static bool IsComposite(this IType type) => type.Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;

    public static bool IsAbstract(this IType type) => type.Kind is TypeKind.Interface or TypeKind.Union;

    public static bool IsInput(this IType type) => type.NamedType() is IInputType;

    public static bool IsOutput(this IType type) => type.NamedType() is IOutputType;

    /// <summary>True if both are the same type in the same wrappers.</summary>
    public static bool IsSameAs(this IType left, IType right) => (left, right) switch
    {
        (NonNullType l, NonNullType r) => l.NullableType.IsSameAs(r.NullableType),
        (ListType l, ListType r) => l.ElementType.IsSameAs(r.ElementType),
        _ => ReferenceEquals(left, right),
    };
}
