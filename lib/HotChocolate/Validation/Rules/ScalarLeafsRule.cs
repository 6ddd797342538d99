using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>Scalars and enums have no selections, everything else has some (spec: Leaf Field Selections).</summary>
internal sealed class ScalarLeafsRule : ValidationRule, IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Field is not { } field)
        {
            return;
        }

        var name = Text.Shorten(node.Alias ?? node.Name);

        if (field.Type.NamedType().IsLeaf())
        {
            if (node.SelectionSet is not null)
            {
                Report(node, field, node.SelectionSet, "sec-Leaf-Field-Selections", $"The field `{name}` must not have selections, as `{field.Type}` has no fields.");
            }
        }
        else if (node.SelectionSet is not { Selections.Count: > 0 })
        {
            Report(node, field, node, "sec-Field-Selections", $"The field `{name}` of type `{field.Type}` must have selections. Did you mean `{name} {{ ... }}`?");
        }
    }

    private void Report(FieldNode node, OutputField field, ISyntaxNode location, string section, string message)
        => Context.Report(new ValidationError(message) { Section = section }
            .At(location)
            .With("declaringType", Context.ParentType!.Name)
            .With("field", node.Name.Value)
            .With("type", field.Type.ToString())
            .With("responseName", (node.Alias ?? node.Name).Value));
}
