using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>The definition of one variable of an operation (spec: Variables).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="variable">The variable.</param>
/// <param name="description">The description, or null.</param>
/// <param name="type">The type.</param>
/// <param name="defaultValue">The default value, or null.</param>
/// <param name="directives">The directives in source order.</param>
public sealed class VariableDefinitionNode(
    Location? location,
    VariableNode variable,
    StringValueNode? description,
    ITypeNode type,
    IValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives)
    : ISyntaxNode, IHasDirectives
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The variable.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>The description, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The type.</summary>
    public ITypeNode Type { get; } = type;

    /// <summary>The default value, or null.</summary>
    public IValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The directives in source order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes()
    {
        if (Description is not null)
        {
            yield return Description;
        }

        yield return Variable;
        yield return Type;

        if (DefaultValue is not null)
        {
            yield return DefaultValue;
        }

        foreach (var directive in Directives)
        {
            yield return directive;
        }
    }

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
