using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>A query, mutation or subscription (spec: Operations).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="name">The name, or null for an anonymous operation.</param>
/// <param name="description">The description, or null.</param>
/// <param name="operation">The kind of the operation.</param>
/// <param name="variableDefinitions">The variable definitions.</param>
/// <param name="directives">The directives in source order.</param>
/// <param name="selectionSet">The selection set.</param>
public sealed class OperationDefinitionNode(
    Location? location,
    NameNode? name,
    StringValueNode? description,
    OperationType operation,
    IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : IExecutableDefinitionNode, IHasDirectives
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name, or null for an anonymous operation.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The kind of the operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The variable definitions.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>The directives in source order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The selection set.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes()
    {
        if (Description is not null)
        {
            yield return Description;
        }

        if (Name is not null)
        {
            yield return Name;
        }

        foreach (var variable in VariableDefinitions)
        {
            yield return variable;
        }

        foreach (var directive in Directives)
        {
            yield return directive;
        }

        yield return SelectionSet;
    }

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
