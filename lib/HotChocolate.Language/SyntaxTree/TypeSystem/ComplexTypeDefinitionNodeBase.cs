namespace HotChocolate.Language;

/// <summary>What definitions and extensions of object types and interfaces share.</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="name">The name.</param>
/// <param name="directives">The directives in source order.</param>
/// <param name="interfaces">The implemented interfaces.</param>
/// <param name="fields">The fields in source order.</param>
public abstract class ComplexTypeDefinitionNodeBase(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<FieldDefinitionNode> fields)
    : NamedSyntaxNode(location, name, directives)
{
    /// <summary>The implemented interfaces.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields in source order.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}
