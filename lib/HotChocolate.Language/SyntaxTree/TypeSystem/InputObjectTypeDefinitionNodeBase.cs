namespace HotChocolate.Language;

/// <summary>What definitions and extensions of input objects share.</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="name">The name.</param>
/// <param name="directives">The directives in source order.</param>
/// <param name="fields">The fields in source order.</param>
public abstract class InputObjectTypeDefinitionNodeBase(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields)
    : NamedSyntaxNode(location, name, directives)
{
    /// <summary>The fields in source order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}
