using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Fragments that are spread exist (spec: Fragment Spread Target Defined).</summary>
internal sealed class KnownFragmentNamesRule : ValidationRule, IEnter<FragmentSpreadNode>
{
    public void Enter(FragmentSpreadNode node)
    {
        var name = node.Name.Value;

        if (Context.FindFragment(name) is null)
        {
            Context.Report(new ValidationError($"The fragment `{Text.Shorten(name)}` does not exist.{Text.DidYouMean(name, Context.FragmentNames)}")
            {
                Section = "sec-Fragment-Spread-Target-Defined",
                Path = Context.FieldPath
            }.At(node.Name).With("fragment", name));
        }
    }
}
