namespace HotChocolate.Language;

/// <summary>A named fragment (spec: Fragments).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="name">The name.</param>
/// <param name="description">The description, or null.</param>
/// <param name="variableDefinitions">The variable definitions.</param>
/// <param name="typeCondition">The type condition.</param>
/// <param name="directives">The directives in source order.</param>
/// <param name="selectionSet">The selection set.</param>
public sealed class FragmentDefinitionNode(
    Location? location,
    NameNode name,
    StringValueNode? description,
    IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : NamedSyntaxNode(location, name, directives), IExecutableDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The variable definitions.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>The type condition.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    /// <summary>The selection set.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc />
    public override IEnumerable<ISyntaxNode> GetNodes()
    {
        if (Description is not null)
        {
            yield return Description;
        }

        yield return Name;

        foreach (var variable in VariableDefinitions)
        {
            yield return variable;
        }

        yield return TypeCondition;

        foreach (var directive in Directives)
        {
            yield return directive;
        }

        yield return SelectionSet;
    }
}
