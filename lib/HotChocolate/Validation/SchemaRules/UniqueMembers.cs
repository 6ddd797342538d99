using HotChocolate.Language;

namespace HotChocolate.Validation.SchemaRules;

/// <summary>Finds members, fields or enum values, that one type has twice, its extensions included.</summary>
internal static class UniqueMembers
{
    public static void Check(SchemaDocumentContext context, string what, Func<IDefinitionNode, IEnumerable<INamedSyntaxNode>> getMembers)
    {
        var existing = new HashSet<(string, string)>();
        var first = new Dictionary<(string, string), NameNode>();

        foreach (var definition in context.Existing?.Definitions ?? [])
        {
            existing.UnionWith(getMembers(definition).Select(member => (((IHasName)definition).Name.Value, member.Name.Value)));
        }

        foreach (var definition in context.Document.Definitions)
        {
            foreach (var member in getMembers(definition))
            {
                var key = (((IHasName)definition).Name.Value, member.Name.Value);

                if (existing.Contains(key))
                {
                    context.Report($"The {what} `{key.Item1}.{key.Item2}` exists already.", member.Name);
                }
                else if (!first.TryAdd(key, member.Name))
                {
                    context.Report($"There can be only one {what} `{key.Item1}.{key.Item2}`.", first[key], member.Name);
                }
            }
        }
    }
}
