using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>An operation without a name is the only one of its document (spec: Lone Anonymous Operation).</summary>
internal sealed class LoneAnonymousOperationRule : ValidationRule, IEnter<OperationDefinitionNode>
{
    private int? _count;

    public void Enter(OperationDefinitionNode node)
    {
        if (node.Name is not null)
        {
            return;
        }

        _count ??= Context.Document.Definitions.Count(definition => definition is OperationDefinitionNode);

        if (_count > 1)
        {
            Context.Report(new ValidationError($"An operation without a name must be the only one of its document, which has {_count}.")
            {
                Section = "sec-Lone-Anonymous-Operation"
            }.At(node).With("operations", _count));
        }
    }
}
