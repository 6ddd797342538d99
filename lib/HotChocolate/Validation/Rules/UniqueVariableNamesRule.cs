using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>No two variables of an operation have the same name (spec: Variable Uniqueness).</summary>
internal sealed class UniqueVariableNamesRule : ValidationRule, IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        foreach (var (name, variables) in Duplicates.Find(node.VariableDefinitions, variable => variable.Variable.Name))
        {
            Context.Report(new ValidationError($"There is more than one variable with the name `${Text.Shorten(name)}`.")
            {
                Section = "sec-Variable-Uniqueness"
            }.At(variables.Select(variable => variable.Variable.Name))
                .With("variable", name)
                .With("variableType", Text.Print(variables[^1].Type)));
        }
    }
}
