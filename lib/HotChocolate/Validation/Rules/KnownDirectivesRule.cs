using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Directives exist and stand where they may (spec: Directives Are Defined; Directives Are in Valid Locations).</summary>
internal sealed class KnownDirectivesRule : ValidationRule, IEnterDirectives
{
    public void Enter(IReadOnlyList<DirectiveNode> directives, string location)
    {
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;

            if (!Context.Schema.TryGetDirectiveType(name, out var type))
            {
                var suggestion = Text.DidYouMean(name, Context.Schema.DirectiveTypes.Select(candidate => candidate.Name), "@");

                Context.Report(new ValidationError($"The directive `@{Text.Shorten(name)}` does not exist.{suggestion}")
                {
                    Section = "sec-Directives-Are-Defined",
                    Path = Context.FieldPath
                }.At(directive).With("directive", name));
            }
            else if (!type.Locations.Contains(location))
            {
                Context.Report(new ValidationError($"The directive `@{name}` must not stand on {location}, only on {string.Join(", ", type.Locations)}.")
                {
                    Section = "sec-Directives-Are-in-Valid-Locations",
                    Path = Context.FieldPath
                }.At(directive).With("directive", name).With("location", location));
            }
        }
    }
}
