using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>A parsed document: operations and fragments, type system definitions, or both (spec: Document).</summary>
/// <param name="location">Where the node stands in the source, or null.</param>
/// <param name="definitions">The definitions in source order.</param>
public sealed class DocumentNode(Location? location, IReadOnlyList<IDefinitionNode> definitions) : ISyntaxNode
{
    /// <summary>A document without a location.</summary>
    public DocumentNode(IReadOnlyList<IDefinitionNode> definitions) : this(null, definitions)
    {
    }

    internal DocumentNode(Location? location, IReadOnlyList<IDefinitionNode> definitions, int count, int fieldsCount)
        : this(location, definitions)
    {
        Count = count;
        FieldsCount = fieldsCount;
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Document;

    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The definitions in source order.</summary>
    public IReadOnlyList<IDefinitionNode> Definitions { get; } = definitions;

    /// <summary>The number of syntax nodes the parser made for this document; 0 for a document built by hand.</summary>
    public int Count { get; }

    /// <summary>The number of fields the parser met in this document; 0 for a document built by hand.</summary>
    public int FieldsCount { get; }

    /// <summary>A document without definitions.</summary>
    public static DocumentNode Empty { get; } = new([]);

    /// <inheritdoc />
    public IEnumerable<ISyntaxNode> GetNodes() => Definitions;

    /// <inheritdoc />
    public override string ToString() => SyntaxPrinter.Print(this);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
