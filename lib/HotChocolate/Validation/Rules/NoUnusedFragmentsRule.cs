using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Every fragment is spread by some operation, if only through other fragments (spec: Fragments Must Be Used).</summary>
internal sealed class NoUnusedFragmentsRule : ValidationRule, ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<IExecutableDefinitionNode>(node.Definitions.OfType<OperationDefinitionNode>());

        while (waiting.TryDequeue(out var definition))
        {
            foreach (var spread in Context.GetUsages(definition).Spreads)
            {
                if (used.Add(spread.Name.Value) && Context.FindFragment(spread.Name.Value) is { } fragment)
                {
                    waiting.Enqueue(fragment);
                }
            }
        }

        foreach (var fragment in node.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name.Value))
            {
                Context.Report(new ValidationError($"The fragment `{Text.Shorten(fragment.Name)}` is never used.")
                {
                    Section = "sec-Fragments-Must-Be-Used"
                }.At(fragment).With("fragment", fragment.Name.Value));
            }
        }
    }
}
