using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Types that variables and fragments name exist (spec: Fragment Spread Type Existence; Variables Are Input Types).</summary>
internal sealed class KnownTypeNamesRule : ValidationRule, IEnter<NamedTypeNode>
{
    public void Enter(NamedTypeNode node)
    {
        var name = node.Name.Value;

        if (Context.FindType(name) is null)
        {
            var suggestion = Text.DidYouMean(name, Context.Schema.Types.Select(type => type.Name));

            Context.Report(new ValidationError($"The type `{Text.Shorten(name)}` does not exist.{suggestion}")
            {
                Section = "sec-Fragment-Spread-Type-Existence",
                Path = Context.FieldPath
            }.At(node).With("type", name));
        }
    }
}
