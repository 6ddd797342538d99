using HotChocolate.Configuration;

namespace HotChocolate.Types.Validation.Rules;

/// <summary>Objects and interfaces have what their interfaces promise (spec: Objects, IsValidImplementation; Interfaces).</summary>
internal static class InterfacesAreImplemented
{
    public static void Apply(SchemaValidationContext context)
    {
        foreach (var type in context.Types.OfType<ComplexType>())
        {
            foreach (var promise in type.Implements)
            {
                Check(context, type, promise);
            }
        }
    }

    private static void Check(SchemaValidationContext context, ComplexType type, InterfaceType promise)
    {
        if (ReferenceEquals(type, promise))
        {
            Report(context, $"`{type.Name}` cannot implement itself.", type.Name);
            return;
        }

        foreach (var inherited in promise.Implements)
        {
            if (ReferenceEquals(inherited, type))
            {
                Report(context, $"`{type.Name}` cannot implement `{promise.Name}`, which implements `{type.Name}`.", type.Name);
            }
            else if (!type.Implements.Contains(inherited))
            {
                Report(context, $"`{type.Name}` has to implement `{inherited.Name}`, because `{promise.Name}` does.", type.Name);
            }
        }

        foreach (var promised in promise.Fields)
        {
            if (type.FindField(promised.Name) is { } field)
            {
                Check(context, field, promised);
            }
            else
            {
                Report(context, $"`{type.Name}` has no field `{promised.Name}`, which `{promise.Name}` promises.", type.Name);
            }
        }
    }

    private static void Check(SchemaValidationContext context, OutputField field, InterfaceField promised)
    {
        if (!IsMissing(field.Type, promised.Type) && !IsCovariant(field.Type, promised.Type))
        {
            Report(context, $"`{field.Coordinate}` is of type `{field.Type}`, but `{promised.Coordinate}` promises `{promised.Type}`.", field.Coordinate);
        }

        if (field.IsDeprecated && !promised.IsDeprecated)
        {
            Report(context, $"`{field.Coordinate}` cannot be deprecated while `{promised.Coordinate}` is not.", field.Coordinate);
        }

        foreach (var promisedArgument in promised.Arguments)
        {
            if (!field.Arguments.TryGetField(promisedArgument.Name, out var argument))
            {
                Report(context, $"`{field.Coordinate}` has no argument `{promisedArgument.Name}`, which `{promised.Coordinate}` promises.", field.Coordinate);
            }
            else if (!IsMissing(argument.Type, promisedArgument.Type) && !argument.Type.IsSameAs(promisedArgument.Type))
            {
                Report(
                    context,
                    $"`{argument.Coordinate}` is of type `{argument.Type}`, but `{promisedArgument.Coordinate}` promises `{promisedArgument.Type}`.",
                    argument.Coordinate);
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && !promised.Arguments.ContainsField(argument.Name))
            {
                Report(context, $"`{argument.Coordinate}` cannot be required, because `{promised.Coordinate}` does not have it.", argument.Coordinate);
            }
        }
    }

    private static void Report(SchemaValidationContext context, string message, string coordinate)
        => context.Report(message, coordinate, ErrorCodes.Schema.InterfaceNotImplemented);

    private static bool IsCovariant(IType type, IType promised) => (type, promised) switch
    {
        (NonNullType nonNull, _) => IsCovariant(nonNull.NullableType, promised.Nullable()),
        (ListType list, ListType promisedList) => IsCovariant(list.ElementType, promisedList.ElementType),
        (TypeDefinition named, UnionType union) => ReferenceEquals(named, union) || union.Types.Contains(named),
        (ComplexType complex, InterfaceType promise) => ReferenceEquals(complex, promise) || complex.Implements.Contains(promise),
        _ => ReferenceEquals(type, promised),
    };

    /// <summary>True if one of the types is reported already because its name is not defined.</summary>
    private static bool IsMissing(IType left, IType right) => left.NamedType() is MissingType || right.NamedType() is MissingType;
}
