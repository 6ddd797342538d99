using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>The root type of one kind of operation (spec: Root Operation Types).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="operation">The kind of the operation.</param>
/// <param name="type">The type.</param>
public sealed class OperationTypeDefinitionNode(
    Location? location,
    OperationType operation,
    NamedTypeNode type)
    : ISyntaxNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The kind of the operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The type.</summary>
    public NamedTypeNode Type { get; } = type;

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes()
    {
        yield return Type;
    }

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
