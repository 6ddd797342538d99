using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Fields nest no deeper than the options allow.</summary>
internal sealed class MaxExecutionDepthRule : ValidationRule, ILeave<DocumentNode>
{
    /// <summary>The depth of each fragment, measured once; -1 while it is measured, which only a cycle of fragments sees.</summary>
    private readonly Dictionary<string, int> _fragmentDepths = new(StringComparer.Ordinal);

    public void Leave(DocumentNode node)
    {
        if (Context.Options.MaxAllowedExecutionDepth is not { } allowed)
        {
            return;
        }

        foreach (var operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            var depth = Measure(operation.SelectionSet);

            if (depth > allowed)
            {
                Context.Report(new ValidationError($"The operation is {depth} fields deep; {allowed} are allowed.")
                    .At(operation)
                    .With("allowedExecutionDepth", allowed)
                    .With("detectedExecutionDepth", depth));
            }
        }
    }

    private int Measure(SelectionSetNode selectionSet)
    {
        var depth = 0;

        foreach (var selection in selectionSet.Selections)
        {
            depth = Math.Max(
                depth,
                selection switch
                {
                    FieldNode field => Measure(field),
                    InlineFragmentNode fragment => Measure(fragment.SelectionSet),
                    FragmentSpreadNode spread => Measure(spread),
                    _ => 0
                });
        }

        return depth;
    }

    private int Measure(FieldNode field)
        => Context.Options.SkipIntrospectionFields && field.Name.Value.StartsWith("__", StringComparison.Ordinal)
            ? 0
            : 1 + (field.SelectionSet is null ? 0 : Measure(field.SelectionSet));

    private int Measure(FragmentSpreadNode spread)
    {
        var name = spread.Name.Value;

        if (!_fragmentDepths.TryGetValue(name, out var depth) && Context.FindFragment(name) is { } fragment)
        {
            _fragmentDepths[name] = -1;
            _fragmentDepths[name] = depth = Measure(fragment.SelectionSet);
        }

        return Math.Max(depth, 0);
    }
}
