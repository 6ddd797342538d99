namespace HotChocolate.Types.Validation.Rules;

/// <summary>Names have the form of a Name and leave two underscores to introspection (spec: Names; Reserved Names; Enums).</summary>
internal static class NamesAreValid
{
    public static void Apply(SchemaValidationContext context)
    {
        foreach (var type in context.Types)
        {
            Check(context, type.Name, type.Name);
            switch (type)
            {
                case ComplexType complex:
                    CheckFields(context, complex.OutputFields);
                    CheckFields(context, complex.OutputFields.SelectMany(field => field.Arguments));
                    break;
                case InputObjectType input:
                    CheckFields(context, input.Fields);
                    break;
                case EnumType enumType:
                    CheckValues(context, enumType);
                    break;
            }
        }

        foreach (var directive in context.DirectiveTypes)
        {
            Check(context, directive.Name, $"@{directive.Name}");
            CheckFields(context, directive.Arguments);
        }
    }

    private static void CheckFields(SchemaValidationContext context, IEnumerable<Field> fields)
    {
        foreach (var field in fields)
        {
            Check(context, field.Name, field.Coordinate);
        }
    }

    private static void CheckValues(SchemaValidationContext context, EnumType type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in type.Values)
        {
            var coordinate = $"{type.Name}.{value.Name}";
            Check(context, value.Name, coordinate);
            if (value.Name is "true" or "false" or "null")
            {
                context.Report($"`{value.Name}` cannot be the name of an enum value.", coordinate);
            }

            if (!seen.Add(value.Name))
            {
                context.Report($"The enum value `{value.Name}` is defined twice.", coordinate);
            }
        }
    }

    private static void Check(SchemaValidationContext context, string name, string coordinate)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            context.Report($"`{name}` begins with two underscores, which are reserved for introspection.", coordinate);
        }

        if (name.Length == 0 || char.IsAsciiDigit(name[0]) || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '_'))
        {
            context.Report($"`{name}` is not a valid name: letters, digits and underscores, and no digit first.", coordinate);
        }
    }
}
