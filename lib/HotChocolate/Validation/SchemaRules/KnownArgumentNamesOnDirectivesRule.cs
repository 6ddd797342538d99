namespace HotChocolate.Validation.SchemaRules;

/// <summary>Arguments given to a directive exist (spec: Argument Names).</summary>
internal static class KnownArgumentNamesOnDirectivesRule
{
    public static void Check(SchemaDocumentContext context)
    {
        foreach (var directive in DirectiveUse.FindAll(context.Document).SelectMany(use => use.Owner.Directives))
        {
            if (!context.Directives.TryGetValue(directive.Name.Value, out var definition))
            {
                continue;
            }

            foreach (var argument in directive.Arguments)
            {
                var name = argument.Name.Value;

                if (!definition.Arguments.Any(candidate => candidate.Name.Value == name))
                {
                    var suggestion = Text.DidYouMean(name, definition.Arguments.Select(candidate => candidate.Name.Value));
                    context.Report($"The argument `{Text.Shorten(name)}` does not exist on the directive `@{definition.Name.Value}`.{suggestion}", argument);
                }
            }
        }
    }
}
