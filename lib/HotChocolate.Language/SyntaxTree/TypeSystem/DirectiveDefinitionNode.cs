namespace HotChocolate.Language;

/// <summary>The definition of a directive (spec: Directives).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="name">The name.</param>
/// <param name="description">The description, or null.</param>
/// <param name="isRepeatable">Whether the directive may be used more than once at one location.</param>
/// <param name="arguments">The arguments in source order.</param>
/// <param name="locations">The names of the locations the directive may be used at.</param>
/// <param name="directives">The directives on the definition itself (September 2026).</param>
public sealed class DirectiveDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    bool isRepeatable,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    IReadOnlyList<NameNode> locations,
    IReadOnlyList<DirectiveNode> directives)
    : NamedSyntaxNode(location, name, directives), ITypeSystemDefinitionNode
{
    /// <summary>A directive definition that carries no directives itself.</summary>
    public DirectiveDefinitionNode(
        Location? location,
        NameNode name,
        StringValueNode? description,
        bool isRepeatable,
        IReadOnlyList<InputValueDefinitionNode> arguments,
        IReadOnlyList<NameNode> locations)
        : this(location, name, description, isRepeatable, arguments, locations, [])
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Whether the directive may be used more than once at one location.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>The arguments in source order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>The names of the locations the directive may be used at.</summary>
    public IReadOnlyList<NameNode> Locations { get; } = locations;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        if (Description is not null)
        {
            yield return Description;
        }

        yield return Name;

        foreach (var argument in Arguments)
        {
            yield return argument;
        }

        foreach (var directive in Directives)
        {
            yield return directive;
        }

        foreach (var name in Locations)
        {
            yield return name;
        }
    }
}
