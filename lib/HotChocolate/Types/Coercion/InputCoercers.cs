namespace HotChocolate.Types;

/// <summary>Composes the coercer of an input position from its GraphQL type and the C# type that is expected there.</summary>
internal static class InputCoercers
{
    /// <summary>The coercer of a field or an argument.</summary>
    /// <param name="type">The GraphQL type.</param>
    /// <param name="runtimeType">The C# type of the values; <see cref="object"/> for what the GraphQL type has by default.</param>
    /// <param name="formatter">Turns each leaf value once it is coerced.</param>
    public static InputCoercer Create(IType type, Type runtimeType, Func<object, object>? formatter = null)
        => Create(type, runtimeType, formatter, isChecking: false);

    /// <summary>
    /// The coercer of a variable: it finds what is wrong with a request's JSON and makes no C# objects, because
    /// each position that the variable stands in may want another C# type.
    /// </summary>
    public static InputCoercer ForVariable(IType type) => Create(type, typeof(object), null, isChecking: true);

    internal static InputCoercer Create(IType type, Type runtimeType, Func<object, object>? formatter, bool isChecking)
    {
        var target = System.Nullable.GetUnderlyingType(runtimeType) ?? runtimeType;
        return type switch
        {
            NonNullType nonNull => new NonNullCoercer(Create(nonNull.NullableType, target, formatter, isChecking), nonNull),
            ListType list => ListCoercer.Create(target, item => Create(list.ElementType, item, formatter, isChecking)),
            InputObjectType inputObject => new InputObjectCoercer(inputObject, isChecking),
            EnumType enumType => new EnumCoercer(enumType, new LeafConverter(enumType, target, formatter)),
            AnyScalar any when formatter is null => new AnyCoercer(any, new LeafConverter(any, target, formatter)),
            ScalarType scalar => new ScalarCoercer(scalar, new LeafConverter(scalar, target, formatter)),
            _ => throw new ArgumentException($"`{type}` is not an input type.", nameof(type)),
        };
    }
}
