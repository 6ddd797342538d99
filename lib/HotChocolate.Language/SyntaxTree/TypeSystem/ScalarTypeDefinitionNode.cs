namespace HotChocolate.Language;

/// <summary>The definition of a scalar (spec: Scalars).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="name">The name.</param>
/// <param name="description">The description, or null.</param>
/// <param name="directives">The directives in source order.</param>
public sealed class ScalarTypeDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives)
    : NamedSyntaxNode(location, name, directives), ITypeDefinitionNode
{
    /// <summary>A definition without a location.</summary>
    public ScalarTypeDefinitionNode(NameNode name, StringValueNode? description, IReadOnlyList<DirectiveNode> directives) : this(null, name, description, directives)
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        if (Description is not null)
        {
            yield return Description;
        }

        yield return Name;

        foreach (var directive in Directives)
        {
            yield return directive;
        }
    }
}
