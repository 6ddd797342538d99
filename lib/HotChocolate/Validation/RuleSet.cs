using HotChocolate.Language;

namespace HotChocolate.Validation;

/// <summary>The rules of one validation, sorted by the nodes they want to see.</summary>
internal sealed class RuleSet
{
    private readonly ValidationRule[] _rules;
    private readonly NodeRules<OperationDefinitionNode> _operations;
    private readonly NodeRules<FragmentDefinitionNode> _fragments;
    private readonly NodeRules<VariableDefinitionNode> _variableDefinitions;
    private readonly NodeRules<SelectionSetNode> _selectionSets;
    private readonly NodeRules<FieldNode> _fields;
    private readonly NodeRules<InlineFragmentNode> _inlineFragments;
    private readonly NodeRules<FragmentSpreadNode> _spreads;
    private readonly NodeRules<DirectiveNode> _directives;
    private readonly NodeRules<ArgumentNode> _arguments;
    private readonly NodeRules<NamedTypeNode> _types;
    private readonly NodeRules<IValueNode> _values;
    private readonly NodeRules<ObjectFieldNode> _objectFields;
    private readonly IEnterDirectives[] _directiveLists;

    public RuleSet(IEnumerable<Func<ValidationContext, ValidationRule>> rules, ValidationContext context)
    {
        _rules = [.. rules.Select(create => create(context))];
        _operations = new(_rules);
        _fragments = new(_rules);
        _variableDefinitions = new(_rules);
        _selectionSets = new(_rules);
        _fields = new(_rules);
        _inlineFragments = new(_rules);
        _spreads = new(_rules);
        _directives = new(_rules);
        _arguments = new(_rules);
        _types = new(_rules);
        _values = new(_rules);
        _objectFields = new(_rules);
        _directiveLists = [.. _rules.OfType<IEnterDirectives>()];
    }

    public void Enter(DocumentNode document) => new NodeRules<DocumentNode>(_rules).Enter(document);

    public void Leave(DocumentNode document) => new NodeRules<DocumentNode>(_rules).Leave(document);

    public void Enter(OperationDefinitionNode node) => _operations.Enter(node);

    public void Leave(OperationDefinitionNode node) => _operations.Leave(node);

    public void Enter(FragmentDefinitionNode node) => _fragments.Enter(node);

    public void Enter(VariableDefinitionNode node) => _variableDefinitions.Enter(node);

    public void Enter(SelectionSetNode node) => _selectionSets.Enter(node);

    public void Enter(FieldNode node) => _fields.Enter(node);

    public void Leave(FieldNode node) => _fields.Leave(node);

    public void Enter(InlineFragmentNode node) => _inlineFragments.Enter(node);

    public void Enter(FragmentSpreadNode node) => _spreads.Enter(node);

    public void Enter(DirectiveNode node) => _directives.Enter(node);

    public void Enter(IReadOnlyList<DirectiveNode> directives, string location)
    {
        foreach (var rule in _directiveLists)
        {
            rule.Enter(directives, location);
        }
    }

    public void Enter(ArgumentNode node) => _arguments.Enter(node);

    public void Enter(NamedTypeNode node) => _types.Enter(node);

    public void Enter(IValueNode node) => _values.Enter(node);

    public void Enter(ObjectFieldNode node) => _objectFields.Enter(node);

    private readonly struct NodeRules<TNode>(ValidationRule[] rules) where TNode : ISyntaxNode
    {
        private readonly IEnter<TNode>[] _enter = [.. rules.OfType<IEnter<TNode>>()];
        private readonly ILeave<TNode>[] _leave = [.. rules.OfType<ILeave<TNode>>()];

        public void Enter(TNode node)
        {
            foreach (var rule in _enter)
            {
                rule.Enter(node);
            }
        }

        public void Leave(TNode node)
        {
            foreach (var rule in _leave)
            {
                rule.Leave(node);
            }
        }
    }
}
