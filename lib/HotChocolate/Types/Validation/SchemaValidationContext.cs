namespace HotChocolate.Types.Validation;

/// <summary>What the rules see of a schema that is complete but not yet known to be valid.</summary>
internal sealed class SchemaValidationContext(
    IReadOnlyList<TypeDefinition> types,
    IReadOnlyList<DirectiveType> directiveTypes,
    IReadOnlyList<ObjectType?> roots,
    IReadOnlyList<Directive> schemaDirectives,
    List<ISchemaError> errors)
{
    /// <summary>The types of the application; those of introspection are known to be good.</summary>
    public IReadOnlyList<TypeDefinition> Types { get; } = [.. types.Where(type => !Introspection.IntrospectionTypes.Names.Contains(type.Name))];

    public IReadOnlyList<DirectiveType> DirectiveTypes { get; } = directiveTypes;

    /// <summary>The query, mutation and subscription types, where they are.</summary>
    public IReadOnlyList<ObjectType?> Roots { get; } = roots;

    public IReadOnlyList<Directive> SchemaDirectives { get; } = schemaDirectives;

    /// <summary>True if all references lead to types, so that values can be coerced.</summary>
    public bool IsResolved { get; } = errors.Count == 0;

    /// <summary>True until a rule has found that a default value holds itself.</summary>
    public bool HasFiniteDefaults { get; set; } = true;

    /// <summary>All arguments, of fields and of directives, and all input fields.</summary>
    public IEnumerable<InputField> InputFields
        => Types.SelectMany(type => type switch
        {
            InputObjectType input => input.Fields,
            ComplexType complex => complex.OutputFields.SelectMany(member => member.Arguments),
            _ => Enumerable.Empty<InputField>(),
        }).Concat(DirectiveTypes.SelectMany(directive => directive.Arguments));

    public void Report(string message, string? coordinate, string? code = null) => errors.Add(new SchemaError(message, coordinate, code));
}
