namespace HotChocolate.Types.Validation.Rules;

/// <summary>
/// Directives stand where their definitions allow, as often as they allow, with arguments that they have
/// (spec: Type System, Directives; Validation, Directives).
/// </summary>
internal static class AppliedDirectivesAreValid
{
    public static void Apply(SchemaValidationContext context)
    {
        Check(context, context.SchemaDirectives, "SCHEMA", null);
        foreach (var type in context.Types)
        {
            Check(context, type.Directives, LocationOf(type), type.Name);
            switch (type)
            {
                case ComplexType complex:
                    foreach (var field in complex.OutputFields)
                    {
                        Check(context, field.Directives, "FIELD_DEFINITION", field.Coordinate);
                        CheckInputs(context, field.Arguments, "ARGUMENT_DEFINITION");
                    }

                    break;
                case InputObjectType input:
                    CheckInputs(context, input.Fields, "INPUT_FIELD_DEFINITION");
                    break;
                case EnumType enumType:
                    foreach (var value in enumType.Values)
                    {
                        Check(context, value.Directives, "ENUM_VALUE", $"{type.Name}.{value.Name}");
                    }

                    break;
            }
        }

        foreach (var directive in context.DirectiveTypes)
        {
            Check(context, directive.Directives, "DIRECTIVE_DEFINITION", $"@{directive.Name}");
            CheckInputs(context, directive.Arguments, "ARGUMENT_DEFINITION");
        }
    }

    private static string LocationOf(TypeDefinition type) => type.Kind switch
    {
        TypeKind.InputObject => "INPUT_OBJECT",
        var kind => kind.ToString().ToUpperInvariant(),
    };

    private static void CheckInputs(SchemaValidationContext context, IEnumerable<InputField> fields, string location)
    {
        foreach (var field in fields)
        {
            Check(context, field.Directives, location, field.Coordinate);
        }
    }

    private static void Check(SchemaValidationContext context, IReadOnlyList<Directive> directives, string location, string? coordinate)
    {
        for (var index = 0; index < directives.Count; index++)
        {
            var type = directives[index].Type;
            if (!type.Locations.Contains(location))
            {
                context.Report($"`@{type.Name}` cannot stand at {location}.", coordinate);
            }

            if (!type.IsRepeatable && directives.Take(index).Any(other => ReferenceEquals(other.Type, type)))
            {
                context.Report($"`@{type.Name}` cannot stand twice at the same place.", coordinate);
            }

            CheckArguments(context, directives[index], coordinate);
        }
    }

    private static void CheckArguments(SchemaValidationContext context, Directive directive, string? coordinate)
    {
        foreach (var argument in directive.Node.Arguments)
        {
            if (!directive.Type.Arguments.TryGetField(argument.Name.Value, out var definition))
            {
                context.Report($"`@{directive.Type.Name}` has no argument `{argument.Name.Value}`.", coordinate);
            }
            else if (context.IsResolved && context.HasFiniteDefaults)
            {
                try
                {
                    definition.VariableCoercer.Coerce(argument.Value, InputCoercionContext.WithoutVariables);
                }
                catch (InputCoercionException exception)
                {
                    context.Report($"The argument `{definition.Coordinate}` is not a `{definition.Type}`: {exception.Message}", coordinate);
                }
            }
        }

        foreach (var definition in directive.Type.Arguments)
        {
            if (definition.IsRequired && directive.Node.Arguments.All(argument => argument.Name.Value != definition.Name))
            {
                context.Report($"`@{directive.Type.Name}` has to be given the argument `{definition.Name}`.", coordinate);
            }
        }
    }
}
