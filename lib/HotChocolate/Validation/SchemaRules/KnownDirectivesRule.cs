namespace HotChocolate.Validation.SchemaRules;

/// <summary>Directives are defined and stand where they may (spec: Directives Are Defined; Directives Are in Valid Locations).</summary>
internal static class KnownDirectivesRule
{
    public static void Check(SchemaDocumentContext context)
    {
        foreach (var use in DirectiveUse.FindAll(context.Document))
        {
            foreach (var directive in use.Owner.Directives)
            {
                var name = directive.Name.Value;

                if (!context.Directives.TryGetValue(name, out var definition))
                {
                    context.Report($"The directive `@{Text.Shorten(name)}` does not exist.{Text.DidYouMean(name, context.Directives.Keys, "@")}", directive);
                }
                else if (!definition.Locations.Any(location => location.Value == use.Location))
                {
                    context.Report($"The directive `@{name}` must not stand on {use.Location}, only on {string.Join(", ", definition.Locations)}.", directive);
                }
            }
        }
    }
}
