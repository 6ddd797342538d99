using HotChocolate.Language;

namespace HotChocolate.Validation.SchemaRules;

/// <summary>
/// A directive that is not repeatable stands at most once at one place; a definition and its extensions are one place
/// (spec: Directives Are Unique per Location).
/// </summary>
internal static class UniqueDirectivesPerLocationRule
{
    public static void Check(SchemaDocumentContext context)
    {
        var first = new Dictionary<(object Place, string Directive), DirectiveNode>();

        foreach (var use in DirectiveUse.FindAll(context.Document))
        {
            object place = use.Owner switch
            {
                SchemaDefinitionNodeBase => typeof(SchemaDefinitionNodeBase),
                ITypeDefinitionNode or ITypeExtensionNode => ((IHasName)use.Owner).Name.Value,
                DirectiveDefinitionNode or DirectiveExtensionNode => $"@{((IHasName)use.Owner).Name.Value}",
                _ => use.Owner
            };

            foreach (var directive in use.Owner.Directives)
            {
                var key = (place, directive.Name.Value);

                if (context.Directives.TryGetValue(key.Value, out var definition) && !definition.IsRepeatable && !first.TryAdd(key, directive))
                {
                    context.Report($"The directive `@{key.Value}` must not be repeated at one place.", first[key], directive);
                }
            }
        }
    }
}
