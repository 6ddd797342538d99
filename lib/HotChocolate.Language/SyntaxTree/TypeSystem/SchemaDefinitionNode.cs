namespace HotChocolate.Language;

/// <summary>`schema { query: Query }` (spec: Schema).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="description">The description, or null.</param>
/// <param name="directives">The directives in source order.</param>
/// <param name="operationTypes">The root types.</param>
public sealed class SchemaDefinitionNode(
    Location? location,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    : SchemaDefinitionNodeBase(location, directives, operationTypes), ITypeSystemDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        if (Description is not null)
        {
            yield return Description;
        }

        foreach (var directive in Directives)
        {
            yield return directive;
        }

        foreach (var type in OperationTypes)
        {
            yield return type;
        }
    }
}
