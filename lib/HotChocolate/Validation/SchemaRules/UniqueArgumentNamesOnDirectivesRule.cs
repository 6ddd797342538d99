namespace HotChocolate.Validation.SchemaRules;

/// <summary>No argument is given to a directive twice (spec: Argument Uniqueness).</summary>
internal static class UniqueArgumentNamesOnDirectivesRule
{
    public static void Check(SchemaDocumentContext context)
    {
        foreach (var directive in DirectiveUse.FindAll(context.Document).SelectMany(use => use.Owner.Directives))
        {
            context.ReportDuplicates(directive.Arguments, argument => argument.Name, name => $"The argument `{Text.Shorten(name)}` is given more than once.");
        }
    }
}
