namespace HotChocolate.Language;

/// <summary>What definitions and extensions of enums share.</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="name">The name.</param>
/// <param name="directives">The directives in source order.</param>
/// <param name="values">The enum values.</param>
public abstract class EnumTypeDefinitionNodeBase(
    Location? location,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values)
    : NamedSyntaxNode(location, name, directives)
{
    /// <summary>The enum values.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}
