using System.Runtime.CompilerServices;
using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>
/// Introspection may not nest lists of types in one another without end (spec: Security, Introspection), nor <c>ofType</c>: a short
/// document could ask for more than the server can write.
/// </summary>
internal sealed class MaxIntrospectionDepthRule : ValidationRule, IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Options.DisableDepthRule || node.Name.Value is not ("__schema" or "__type") || node.SelectionSet is null)
        {
            return;
        }

        if (!IsWithinBounds(node.SelectionSet, 0, 0, new HashSet<string>(StringComparer.Ordinal)))
        {
            Context.Report(new ValidationError("Introspection nests too deep.")
            {
                Code = ErrorCodes.Validation.MaxIntrospectionDepthOverflow,
                Path = Context.FieldPath
            }.At(node));
        }
    }

    private bool IsWithinBounds(SelectionSetNode selectionSet, int lists, int ofTypes, HashSet<string> fragments)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();

        foreach (var selection in selectionSet.Selections)
        {
            if (!Context.TrySpendStep())
            {
                return true;
            }

            var isWithin = selection switch
            {
                FieldNode field => IsWithinBounds(field, lists, ofTypes, fragments),
                InlineFragmentNode fragment => IsWithinBounds(fragment.SelectionSet, lists, ofTypes, fragments),
                FragmentSpreadNode spread => IsWithinBounds(spread, lists, ofTypes, fragments),
                _ => true
            };

            if (!isWithin)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsWithinBounds(FieldNode field, int lists, int ofTypes, HashSet<string> fragments)
    {
        switch (field.Name.Value)
        {
            case "fields" or "inputFields" or "interfaces" or "possibleTypes":
                lists++;
                break;

            case "ofType":
                ofTypes++;
                break;
        }

        return lists <= Context.Options.MaxAllowedListRecursiveDepth
            && ofTypes <= Context.Options.MaxAllowedOfTypeDepth
            && (field.SelectionSet is null || IsWithinBounds(field.SelectionSet, lists, ofTypes, fragments));
    }

    private bool IsWithinBounds(FragmentSpreadNode spread, int lists, int ofTypes, HashSet<string> fragments)
    {
        // A fragment within itself is an error that another rule reports.
        if (Context.FindFragment(spread.Name.Value) is not { } fragment || !fragments.Add(spread.Name.Value))
        {
            return true;
        }

        var isWithin = IsWithinBounds(fragment.SelectionSet, lists, ofTypes, fragments);
        fragments.Remove(spread.Name.Value);
        return isWithin;
    }
}
