using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Operations define the variables that they use, fragments included (spec: All Variable Uses Defined).</summary>
internal sealed class NoUndefinedVariablesRule : ValidationRule, ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        foreach (var operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            var defined = operation.VariableDefinitions.Select(variable => variable.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);

            foreach (var usage in Context.GetVariableUsages(operation))
            {
                if (!defined.Contains(usage.Variable.Name.Value))
                {
                    Report(operation, usage.Variable, defined);
                }
            }
        }
    }

    private void Report(OperationDefinitionNode operation, VariableNode variable, HashSet<string> defined)
    {
        var name = variable.Name.Value;
        var subject = operation.Name is null ? "the operation" : $"the operation `{Text.Shorten(operation.Name)}`";

        Context.Report(new ValidationError($"The variable `${Text.Shorten(name)}` is not defined by {subject}.{Text.DidYouMean(name, defined, "$")}")
        {
            Section = "sec-All-Variable-Uses-Defined"
        }.At(variable).At(operation).With("variable", name));
    }
}
