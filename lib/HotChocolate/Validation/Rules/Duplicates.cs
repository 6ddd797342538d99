using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Finds nodes that share a name.</summary>
internal static class Duplicates
{
    /// <summary>The names that more than one node has, each with its nodes in source order.</summary>
    public static IEnumerable<(string Name, List<TNode> Nodes)> Find<TNode>(IReadOnlyList<TNode> nodes, Func<TNode, NameNode> getName)
        where TNode : ISyntaxNode
    {
        if (nodes.Count < 2)
        {
            return [];
        }

        var groups = new OrderedDictionary<string, List<TNode>>(StringComparer.Ordinal);

        foreach (var node in nodes)
        {
            var name = getName(node).Value;

            if (!groups.TryGetValue(name, out var group))
            {
                groups.Add(name, group = []);
            }

            group.Add(node);
        }

        return groups.Where(group => group.Value.Count > 1).Select(group => (group.Key, group.Value));
    }
}
