using HotChocolate.Language;

namespace HotChocolate.Validation;

/// <summary>One rule during the validation of one document. It sees the nodes for which it implements <see cref="IEnter{TNode}" /> or <see cref="ILeave{TNode}" />.</summary>
internal abstract class ValidationRule
{
    /// <summary>The document, the schema and where the traversal stands.</summary>
    public required ValidationContext Context { protected get; init; }
}

/// <summary>Sees a node before its children.</summary>
internal interface IEnter<in TNode> where TNode : ISyntaxNode
{
    void Enter(TNode node);
}

/// <summary>Sees a node after its children.</summary>
internal interface ILeave<in TNode> where TNode : ISyntaxNode
{
    void Leave(TNode node);
}

/// <summary>Sees all directives that stand at one place.</summary>
internal interface IEnterDirectives
{
    void Enter(IReadOnlyList<DirectiveNode> directives, string location);
}
