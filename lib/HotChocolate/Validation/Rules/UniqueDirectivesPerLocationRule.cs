using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>A directive that is not repeatable stands at most once at one place (spec: Directives Are Unique per Location).</summary>
internal sealed class UniqueDirectivesPerLocationRule : ValidationRule, IEnterDirectives
{
    public void Enter(IReadOnlyList<DirectiveNode> directives, string location)
    {
        if (directives.Count < 2)
        {
            return;
        }

        var first = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);

        foreach (var directive in directives)
        {
            var name = directive.Name.Value;

            if (Context.Schema.TryGetDirectiveType(name, out var type) && !type.IsRepeatable && !first.TryAdd(name, directive))
            {
                Context.Report(new ValidationError($"The directive `@{name}` must not be repeated at one place.")
                {
                    Section = "sec-Directives-Are-Unique-per-Location",
                    Path = Context.FieldPath
                }.At(first[name]).At(directive).With("directive", name));
            }
        }
    }
}
