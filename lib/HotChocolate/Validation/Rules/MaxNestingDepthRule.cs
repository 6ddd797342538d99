using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>
/// Selection sets nest at most so deep, fragments included, that whatever walks through them recursively has stack enough. The parser
/// bounds each definition, but a chain of fragments may add many of them up.
/// </summary>
internal sealed class MaxNestingDepthRule : ValidationRule, IEnter<DocumentNode>
{
    private const int MaxDepth = 500;

    /// <summary>How deep each fragment is, measured once; 0 while it is measured, which only a cycle of fragments sees.</summary>
    private readonly Dictionary<string, int> _fragmentDepths = new(StringComparer.Ordinal);

    public static ValidationError CreateError() => new($"The document nests selections more than {MaxDepth} levels deep.")
    {
        Code = ErrorCodes.Validation.MaxNestingExceeded,
        IsFatal = true
    };

    public void Enter(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            var depth = definition switch
            {
                OperationDefinitionNode operation => Measure(operation.SelectionSet, 1),
                FragmentDefinitionNode fragment => Measure(fragment.Name.Value, 1),
                _ => 0
            };

            if (depth > MaxDepth)
            {
                Context.Report(CreateError().At(definition));
                return;
            }
        }
    }

    /// <summary>The depth of a selection set that lies <paramref name="level" /> levels deep itself; just past the bound if it goes past.</summary>
    private int Measure(SelectionSetNode selectionSet, int level)
    {
        var depth = 1;

        foreach (var selection in selectionSet.Selections)
        {
            if (level + depth > MaxDepth + 1)
            {
                return MaxDepth + 1;
            }

            var inner = selection switch
            {
                FieldNode { SelectionSet: { } inField } => Measure(inField, level + 1),
                InlineFragmentNode fragment => Measure(fragment.SelectionSet, level + 1),
                FragmentSpreadNode spread => Measure(spread.Name.Value, level + 1),
                _ => 0
            };

            depth = Math.Max(depth, inner + 1);
        }

        return depth;
    }

    private int Measure(string fragmentName, int level)
    {
        if (level > MaxDepth)
        {
            return MaxDepth + 1;
        }

        if (!_fragmentDepths.TryGetValue(fragmentName, out var depth) && Context.FindFragment(fragmentName) is { } fragment)
        {
            _fragmentDepths[fragmentName] = 0;
            _fragmentDepths[fragmentName] = depth = Measure(fragment.SelectionSet, level);
        }

        return depth;
    }
}
