using HotChocolate.Language;

namespace HotChocolate.Validation;

/// <summary>What the rules for type system documents share: definitions by name, and the errors found.</summary>
internal sealed class SchemaDocumentContext
{
    private static readonly DocumentNode s_specified = Utf8GraphQLParser.Parse(
        """
        directive @skip(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @include(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @deprecated(reason: String! = "") on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE | DIRECTIVE_DEFINITION
        directive @specifiedBy(url: String!) on SCALAR
        directive @oneOf on INPUT_OBJECT
        """);

    private readonly List<IError> _errors = [];

    public SchemaDocumentContext(DocumentNode document, DocumentNode? existing)
    {
        Document = document;
        Existing = existing;
        Types = FirstByName<ITypeDefinitionNode>(document);
        ExistingTypes = existing is null ? [] : FirstByName<ITypeDefinitionNode>(existing);
        ExistingDirectives = existing is null ? [] : FirstByName<DirectiveDefinitionNode>(s_specified);
        Directives = FirstByName<DirectiveDefinitionNode>(s_specified);

        foreach (var directive in existing?.Definitions.OfType<DirectiveDefinitionNode>() ?? [])
        {
            ExistingDirectives[directive.Name.Value] = directive;
            Directives[directive.Name.Value] = directive;
        }

        foreach (var directive in document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            Directives[directive.Name.Value] = directive;
        }
    }

    public DocumentNode Document { get; }

    public DocumentNode? Existing { get; }

    /// <summary>The types that the document defines.</summary>
    public Dictionary<string, ITypeDefinitionNode> Types { get; }

    public Dictionary<string, ITypeDefinitionNode> ExistingTypes { get; }

    /// <summary>All directives that may be used: those of the specification unless the application defines them anew.</summary>
    public Dictionary<string, DirectiveDefinitionNode> Directives { get; }

    public Dictionary<string, DirectiveDefinitionNode> ExistingDirectives { get; }

    public IReadOnlyList<IError> Errors => _errors;

    public void Report(string message, params IEnumerable<ISyntaxNode> nodes) => _errors.Add(new ValidationError(message).At(nodes).Build(int.MaxValue));

    /// <summary>Reports all nodes of a list that repeat a name.</summary>
    public void ReportDuplicates<TNode>(IReadOnlyList<TNode> nodes, Func<TNode, NameNode> getName, Func<string, string> describe)
        where TNode : ISyntaxNode
    {
        foreach (var (name, duplicates) in Rules.Duplicates.Find(nodes, getName))
        {
            Report(describe(name), duplicates.Select(node => (ISyntaxNode)getName(node)));
        }
    }

    private static Dictionary<string, TNode> FirstByName<TNode>(DocumentNode document) where TNode : IHasName
    {
        var result = new Dictionary<string, TNode>(StringComparer.Ordinal);

        foreach (var node in document.Definitions.OfType<TNode>())
        {
            result.TryAdd(node.Name.Value, node);
        }

        return result;
    }
}
