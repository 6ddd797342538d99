namespace HotChocolate.Types.Validation.Rules;

/// <summary>Every type has a member, and every directive a location (spec: Type Validation of each kind).</summary>
internal static class TypesAreNotEmpty
{
    public static void Apply(SchemaValidationContext context)
    {
        foreach (var type in context.Types)
        {
            var missing = type switch
            {
                ComplexType { OutputFields.Count: 0 } => "field",
                InputObjectType { Fields.Count: 0 } => "field",
                UnionType { Types.Count: 0 } => "member",
                EnumType { Values.Count: 0 } => "value",
                _ => null,
            };
            if (missing is not null)
            {
                context.Report($"`{type.Name}` has to have at least one {missing}.", type.Name, type is EnumType ? ErrorCodes.Schema.NoEnumValues : null);
            }
        }

        foreach (var directive in context.DirectiveTypes.Where(directive => directive.Locations.Count == 0))
        {
            context.Report($"`@{directive.Name}` has to have at least one location.", $"@{directive.Name}");
        }
    }
}
