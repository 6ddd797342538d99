using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>No two fragments have the same name (spec: Fragment Name Uniqueness).</summary>
internal sealed class UniqueFragmentNamesRule : ValidationRule, IEnter<FragmentDefinitionNode>
{
    public void Enter(FragmentDefinitionNode node)
    {
        var first = Context.FindFragment(node.Name.Value);

        if (first is not null && !ReferenceEquals(first, node))
        {
            Context.Report(new ValidationError($"There is more than one fragment with the name `{Text.Shorten(node.Name)}`.")
            {
                Section = "sec-Fragment-Name-Uniqueness"
            }.At(first.Name).At(node.Name).With("fragment", node.Name.Value));
        }
    }
}
