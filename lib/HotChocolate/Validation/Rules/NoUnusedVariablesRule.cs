using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Operations use the variables that they define, if only in fragments (spec: All Variables Used).</summary>
internal sealed class NoUnusedVariablesRule : ValidationRule, ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        foreach (var operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            if (operation.VariableDefinitions.Count == 0)
            {
                continue;
            }

            var used = Context.GetVariableUsages(operation).Select(usage => usage.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);

            foreach (var variable in operation.VariableDefinitions)
            {
                if (!used.Contains(variable.Variable.Name.Value))
                {
                    Report(operation, variable);
                }
            }
        }
    }

    private void Report(OperationDefinitionNode operation, VariableDefinitionNode variable)
    {
        var subject = operation.Name is null ? "the operation" : $"the operation `{Text.Shorten(operation.Name)}`";

        Context.Report(new ValidationError($"The variable `${Text.Shorten(variable.Variable.Name)}` is never used in {subject}.")
        {
            Section = "sec-All-Variables-Used"
        }.At(variable).With("variable", variable.Variable.Name.Value));
    }
}
