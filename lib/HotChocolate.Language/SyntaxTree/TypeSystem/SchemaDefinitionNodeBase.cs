using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>What the schema definition and its extensions share.</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="directives">The directives in source order.</param>
/// <param name="operationTypes">The root types.</param>
public abstract class SchemaDefinitionNodeBase(
    Location? location,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    : ISyntaxNode, IHasDirectives
{
    /// <inheritdoc />
    public abstract SyntaxKind Kind { get; }

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The directives in source order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root types.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;

    /// <inheritdoc />
    public abstract IEnumerable<ISyntaxNode> GetNodes();

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
