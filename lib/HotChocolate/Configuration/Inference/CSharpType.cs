using System.Reflection;
using HotChocolate.Language;

namespace HotChocolate.Configuration;

/// <summary>
/// A C# type as the schema sees it: without tasks and <see cref="Nullable{T}"/>, with its nullability, and with its item type if it is a list.
/// </summary>
internal sealed record CSharpType(Type Type, bool IsNullable, CSharpType? Element = null, bool IsOptional = false)
{
    /// <summary>The type of the innermost items; the type itself if it is no list.</summary>
    public CSharpType Named => Element?.Named ?? this;

    public bool IsList => Element is not null;

    public static CSharpType Of(ParameterInfo parameter) => From(new NullabilityInfoContext().Create(parameter));

    public static CSharpType Of(PropertyInfo property) => From(new NullabilityInfoContext().Create(property));

    public static CSharpType ResultOf(MethodInfo method) => From(new NullabilityInfoContext().Create(method.ReturnParameter));

    /// <summary>The C# type of a member's value, without tasks.</summary>
    public static CSharpType ResultOf(MemberInfo member) => member switch
    {
        PropertyInfo property => Of(property),
        MethodInfo method => ResultOf(method),
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, "Fields are made from properties and methods."),
    };

    /// <summary>The type where nothing is known of its nullability.</summary>
    public static CSharpType Of(Type type, bool isNullable = false)
    {
        var underlying = Nullable.GetUnderlyingType(type);
        var actual = underlying ?? type;
        return new(actual, isNullable || underlying is not null, ItemTypeOf(actual) is { } item ? Of(item) : null);
    }

    /// <summary>The type reference with <paramref name="name"/> in place of the C# type.</summary>
    public ITypeNode ToTypeNode(string name)
    {
        INullableTypeNode type = Element is null ? new NamedTypeNode(name) : new ListTypeNode(Element.ToTypeNode(name));
        return IsNullable ? type : new NonNullTypeNode(type);
    }

    /// <summary>The type of the items if the type is a list to GraphQL.</summary>
    public static Type? ItemTypeOf(Type type)
    {
        if (type == typeof(string))
        {
            return null;
        }

        if (type.IsArray)
        {
            return type.GetElementType();
        }

        return IsSequence(type)
            ? type.GenericTypeArguments[0]
            : type.GetInterfaces().FirstOrDefault(IsSequence)?.GenericTypeArguments[0];
    }

    private static bool IsSequence(Type type)
        => type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(IEnumerable<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));

    private static CSharpType From(NullabilityInfo info)
    {
        var type = info.Type;
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (definition == typeof(Task<>) || definition == typeof(ValueTask<>))
        {
            return From(info.GenericTypeArguments[0]);
        }

        if (definition == typeof(Optional<>))
        {
            return From(info.GenericTypeArguments[0]) with { IsOptional = true };
        }

        var actual = Nullable.GetUnderlyingType(type) ?? type;
        var isNullable = info.ReadState != NullabilityState.NotNull;
        if (ItemTypeOf(actual) is not { } item)
        {
            return new(actual, isNullable);
        }

        // The item's own annotation is known where the list names it: T[] and List<T>, but not a class that implements IEnumerable<T>.
        var itemInfo = info.ElementType ?? (info.GenericTypeArguments is [{ } only] && only.Type == item ? only : null);
        return new(actual, isNullable, itemInfo is null ? Of(item) : From(itemInfo));
    }
}
