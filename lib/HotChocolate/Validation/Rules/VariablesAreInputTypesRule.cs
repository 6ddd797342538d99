using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>Variables have scalars, enums, input objects or lists of them (spec: Variables Are Input Types).</summary>
internal sealed class VariablesAreInputTypesRule : ValidationRule, IEnter<VariableDefinitionNode>
{
    public void Enter(VariableDefinitionNode node)
    {
        if (Context.FindType(node.Type.NamedType().Name.Value) is { } type && !type.IsInput())
        {
            var name = node.Variable.Name;

            Context.Report(new ValidationError($"The variable `${Text.Shorten(name)}` cannot be of type `{Text.Print(node.Type)}`, which is no input type.")
            {
                Section = "sec-Variables-Are-Input-Types"
            }.At(node.Type).With("variable", name.Value).With("variableType", Text.Print(node.Type)));
        }
    }
}
