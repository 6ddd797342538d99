namespace HotChocolate.Language;

/// <summary>What definitions and extensions of unions share.</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="name">The name.</param>
/// <param name="directives">The directives in source order.</param>
/// <param name="types">The member types.</param>
public abstract class UnionTypeDefinitionNodeBase(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types)
    : NamedSyntaxNode(location, name, directives)
{
    /// <summary>The member types.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;
}
