using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>Fragments are on objects, interfaces and unions (spec: Fragments on Object, Interface or Union Types).</summary>
internal sealed class FragmentsOnCompositeTypesRule : ValidationRule, IEnter<InlineFragmentNode>, IEnter<FragmentDefinitionNode>
{
    public void Enter(InlineFragmentNode node)
    {
        if (node.TypeCondition is not null)
        {
            Check(node.TypeCondition, null);
        }
    }

    public void Enter(FragmentDefinitionNode node) => Check(node.TypeCondition, node.Name);

    private void Check(NamedTypeNode condition, NameNode? fragment)
    {
        if (Context.FindType(condition.Name.Value) is not { } type || type.IsComposite())
        {
            return;
        }

        var subject = fragment is null ? "A fragment" : $"The fragment `{Text.Shorten(fragment)}`";

        var error = new ValidationError($"{subject} cannot be on `{type.Name}`, which is no object, interface or union.")
        {
            Section = "sec-Fragments-on-Object-Interface-or-Union-Types",
            Path = Context.FieldPath
        }.At(condition).With("typeCondition", type.Name);

        Context.Report(fragment is null ? error : error.With("fragment", fragment.Value));
    }
}
