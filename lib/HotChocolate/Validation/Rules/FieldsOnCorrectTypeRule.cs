using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>Selected fields exist on the type they are selected from (spec: Field Selections).</summary>
internal sealed class FieldsOnCorrectTypeRule : ValidationRule, IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Field is not null || Context.ParentType is not { } parentType)
        {
            return;
        }

        var name = node.Name.Value;

        Context.Report(new ValidationError($"The field `{Text.Shorten(name)}` does not exist on the type `{parentType.Name}`.{Suggest(parentType, name)}")
        {
            Section = "sec-Field-Selections"
        }.At(node).With("type", parentType.Name).With("field", name).With("responseName", (node.Alias ?? node.Name).Value));
    }

    private string Suggest(TypeDefinition parentType, string name)
    {
        if (parentType.IsAbstract())
        {
            var types = Context.Schema.GetPossibleTypes(parentType).Where(type => type.FindField(name) is not null).Take(3).Select(type => $"`... on {type.Name}`").ToArray();

            if (types.Length > 0)
            {
                return $" Did you mean to use a fragment {string.Join(" or ", types)}?";
            }
        }

        return parentType is ComplexType complex ? Text.DidYouMean(name, complex.OutputFields.Select(field => field.Name)) : "";
    }
}
