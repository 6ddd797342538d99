using HotChocolate.Language;

namespace HotChocolate.Validation.SchemaRules;

/// <summary>Arguments of a directive that cannot be null and have no default value are given (spec: Required Arguments).</summary>
internal static class ProvidedRequiredArgumentsOnDirectivesRule
{
    public static void Check(SchemaDocumentContext context)
    {
        foreach (var directive in DirectiveUse.FindAll(context.Document).SelectMany(use => use.Owner.Directives))
        {
            if (!context.Directives.TryGetValue(directive.Name.Value, out var definition))
            {
                continue;
            }

            foreach (var argument in definition.Arguments)
            {
                if (argument is { Type: NonNullTypeNode, DefaultValue: null } && !directive.Arguments.Any(given => given.Name.Value == argument.Name.Value))
                {
                    context.Report($"The argument `{argument.Name.Value}` of the directive `@{definition.Name.Value}` is required.", directive);
                }
            }
        }
    }
}
