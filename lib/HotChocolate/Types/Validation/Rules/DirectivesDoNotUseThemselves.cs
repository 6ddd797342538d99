namespace HotChocolate.Types.Validation.Rules;

/// <summary>
/// A directive is not applied within its own definition, directly or through other directives (spec: Directives, Type
/// Validation). References through the types of its arguments do no harm, and the reference implementation lets them be too.
/// </summary>
internal static class DirectivesDoNotUseThemselves
{
    public static void Apply(SchemaValidationContext context)
    {
        foreach (var directive in context.DirectiveTypes)
        {
            if (Reaches(context, directive, directive, []))
            {
                context.Report($"`@{directive.Name}` refers to itself through its own definition.", $"@{directive.Name}");
            }
        }
    }

    private static bool Reaches(SchemaValidationContext context, DirectiveType directive, DirectiveType target, HashSet<DirectiveType> seen)
        => UsedBy(context, directive).Any(used => ReferenceEquals(used, target) || (seen.Add(used) && Reaches(context, used, target, seen)));

    private static IEnumerable<DirectiveType> UsedBy(SchemaValidationContext context, DirectiveType directive)
    {
        var used = directive.Directives.Concat(directive.Arguments.SelectMany(argument => argument.Directives)).Select(applied => applied.Type);

        // Deprecation stands in a property of its own instead of among the applied directives.
        var isDeprecationUsed = directive.DeprecationReason is not null || directive.Arguments.Any(argument => argument.IsDeprecated);
        return isDeprecationUsed ? used.Concat(context.DirectiveTypes.Where(candidate => candidate.Name == "deprecated")) : used;
    }
}
