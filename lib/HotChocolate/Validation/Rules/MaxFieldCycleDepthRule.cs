using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>One field of the schema occurs within itself no more often than the options allow.</summary>
internal sealed class MaxFieldCycleDepthRule : ValidationRule, ILeave<DocumentNode>
{
    private readonly Dictionary<OutputField, int> _counts = [];
    private readonly HashSet<string> _fragments = new(StringComparer.Ordinal);

    public void Leave(DocumentNode node)
    {
        if (Context.Options.MaxAllowedFieldCycleDepth is not { } allowed)
        {
            return;
        }

        foreach (var operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            if (Context.Schema.GetOperationType(operation.Operation) is { } rootType && FindExcess(rootType, operation.SelectionSet, allowed) is { } field)
            {
                Context.Report(new ValidationError($"The field `{Text.Shorten(field.Name)}` occurs more than {allowed} times within itself.")
                {
                    Code = ErrorCodes.Validation.MaxCoordinateCycleDepthOverflow,
                    IsFatal = true
                }.At(field));
            }
        }
    }

    private FieldNode? FindExcess(TypeDefinition? parentType, SelectionSetNode selectionSet, int allowed)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!Context.TrySpendStep())
            {
                return null;
            }

            var excess = selection switch
            {
                FieldNode field => FindExcess(parentType, field, allowed),
                InlineFragmentNode { TypeCondition: { } condition } fragment => FindExcess(Context.FindType(condition.Name.Value), fragment.SelectionSet, allowed),
                InlineFragmentNode fragment => FindExcess(parentType, fragment.SelectionSet, allowed),
                FragmentSpreadNode spread => FindExcess(spread, allowed),
                _ => null
            };

            if (excess is not null)
            {
                return excess;
            }
        }

        return null;
    }

    private FieldNode? FindExcess(TypeDefinition? parentType, FieldNode node, int allowed)
    {
        if (node.SelectionSet is null
            || parentType is null
            || node.Name.Value.StartsWith("__", StringComparison.Ordinal)
            || Context.Schema.FindField(parentType, node.Name.Value) is not { } field)
        {
            return null;
        }

        var count = _counts.GetValueOrDefault(field);

        if (count == allowed)
        {
            return node;
        }

        _counts[field] = count + 1;
        var excess = FindExcess(field.Type.NamedType(), node.SelectionSet, allowed);
        _counts[field] = count;
        return excess;
    }

    private FieldNode? FindExcess(FragmentSpreadNode spread, int allowed)
    {
        if (Context.FindFragment(spread.Name.Value) is not { } fragment || !_fragments.Add(fragment.Name.Value))
        {
            return null;
        }

        var excess = FindExcess(Context.FindType(fragment.TypeCondition.Name.Value), fragment.SelectionSet, allowed);
        _fragments.Remove(fragment.Name.Value);
        return excess;
    }
}
