using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>A fragment's type and the type it is spread in have an object type in common (spec: Fragment Spread Is Possible).</summary>
internal sealed class PossibleFragmentSpreadsRule : ValidationRule, IEnter<InlineFragmentNode>, IEnter<FragmentSpreadNode>
{
    public void Enter(InlineFragmentNode node)
    {
        if (node.TypeCondition is not null)
        {
            Check(node, node.TypeCondition, null);
        }
    }

    public void Enter(FragmentSpreadNode node)
    {
        if (Context.FindFragment(node.Name.Value) is { } fragment)
        {
            Check(node, fragment.TypeCondition, node.Name);
        }
    }

    private void Check(ISelectionNode node, NamedTypeNode condition, NameNode? name)
    {
        if (Context.ParentType is not { } parentType || Context.FindType(condition.Name.Value) is not { } type || !type.IsComposite() || Overlap(parentType, type))
        {
            return;
        }

        var subject = name is null ? "A fragment" : $"The fragment `{Text.Shorten(name)}`";

        var error = new ValidationError($"{subject} on `{type.Name}` cannot be spread here, as no `{parentType.Name}` can be a `{type.Name}`.")
        {
            Section = "sec-Fragment-Spread-Is-Possible",
            Path = Context.FieldPath
        }.At(node).With("typeCondition", type.Name).With("selectionSetType", parentType.Name);

        Context.Report(name is null ? error : error.With("fragment", name.Value));
    }

    private bool Overlap(TypeDefinition left, TypeDefinition right)
        => (left, right) switch
        {
            _ when ReferenceEquals(left, right) => true,
            (ObjectType leftObject, _) => Context.Schema.IsPossibleType(right, leftObject),
            (_, ObjectType rightObject) => Context.Schema.IsPossibleType(left, rightObject),
            _ => Context.Schema.GetPossibleTypes(left).Any(type => Context.Schema.IsPossibleType(right, type))
        };
}
