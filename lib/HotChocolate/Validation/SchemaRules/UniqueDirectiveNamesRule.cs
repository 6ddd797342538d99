using HotChocolate.Language;

namespace HotChocolate.Validation.SchemaRules;

/// <summary>No two directives have the same name (spec: Schema).</summary>
internal static class UniqueDirectiveNamesRule
{
    public static void Check(SchemaDocumentContext context)
    {
        var first = new Dictionary<string, NameNode>(StringComparer.Ordinal);

        foreach (var directive in context.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            var name = directive.Name.Value;

            if (context.ExistingDirectives.ContainsKey(name))
            {
                context.Report($"The directive `@{name}` exists already.", directive.Name);
            }
            else if (!first.TryAdd(name, directive.Name))
            {
                context.Report($"There can be only one directive with the name `@{name}`.", first[name], directive.Name);
            }
        }
    }
}
