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
    public IReadOnlyList<TypeDefinition> Types { get; } = [.. types.Where(type => !type.IsIntrospectionType || type.RuntimeType != typeof(object))];

    public IReadOnlyList<DirectiveType> DirectiveTypes { get; } = directiveTypes;

    /// <summary>The query, mutation and subscription types, where they are.</summary>
    public IReadOnlyList<ObjectType?> Roots { get; } = roots;

    public IReadOnlyList<Directive> SchemaDirectives { get; } = schemaDirectives;

    public void Report(string message, string? coordinate) => errors.Add(new SchemaError(message, coordinate));
}
