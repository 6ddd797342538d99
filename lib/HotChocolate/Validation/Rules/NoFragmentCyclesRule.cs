using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>No fragment spreads itself, directly or through others (spec: Fragment Spreads Must Not Form Cycles).</summary>
internal sealed class NoFragmentCyclesRule : ValidationRule, ILeave<DocumentNode>
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <summary>The fragments on the way to the present one, with their place on that way.</summary>
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public void Leave(DocumentNode node)
    {
        foreach (var fragment in node.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (_visited.Add(fragment.Name.Value))
            {
                Search(fragment);
            }
        }
    }

    /// <summary>Depth first, with a stack of its own: fragments may form chains longer than any call stack.</summary>
    private void Search(FragmentDefinitionNode root)
    {
        var way = new List<(FragmentDefinitionNode Fragment, int Next)> { (root, 0) };
        var spreads = new List<FragmentSpreadNode>();
        _places[root.Name.Value] = 0;

        while (way.Count > 0)
        {
            var (fragment, next) = way[^1];
            var own = Context.GetUsages(fragment).Spreads;

            if (next == own.Count)
            {
                _places.Remove(fragment.Name.Value);
                way.RemoveAt(way.Count - 1);

                if (spreads.Count > 0)
                {
                    spreads.RemoveAt(spreads.Count - 1);
                }

                continue;
            }

            way[^1] = (fragment, next + 1);
            var spread = own[next];
            var name = spread.Name.Value;

            if (_places.TryGetValue(name, out var place))
            {
                Report(name, [.. spreads.Skip(place), spread]);
            }
            else if (_visited.Add(name) && Context.FindFragment(name) is { } target)
            {
                _places[name] = way.Count;
                way.Add((target, 0));
                spreads.Add(spread);
            }
        }
    }

    private void Report(string name, List<FragmentSpreadNode> cycle)
    {
        const int longest = 5;
        var via = string.Join(", ", cycle.Take(cycle.Count - 1).Take(longest).Select(spread => $"`{Text.Shorten(spread.Name)}`"));
        var way = via.Length == 0 ? "" : $" via {via}{(cycle.Count - 1 > longest ? ", ..." : "")}";

        Context.Report(new ValidationError($"The fragment `{Text.Shorten(name)}` spreads itself{way}.")
        {
            Section = "sec-Fragment-Spreads-Must-Not-Form-Cycles"
        }.At(cycle).With("fragment", name));
    }
}
