namespace HotChocolate.Language;

/// <summary>`extend schema` (spec: Schema Extension).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="directives">The directives in source order.</param>
/// <param name="operationTypes">The root types.</param>
public sealed class SchemaExtensionNode(
    Location? location,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    : SchemaDefinitionNodeBase(location, directives, operationTypes), ITypeSystemExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
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
