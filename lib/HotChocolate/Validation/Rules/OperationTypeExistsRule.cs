using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>The schema has a root type for each operation of the document (spec: Operation Type Existence).</summary>
internal sealed class OperationTypeExistsRule : ValidationRule, IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (Context.ParentType is null)
        {
            var operation = node.Operation.ToString().ToLowerInvariant();

            Context.Report(new ValidationError($"The schema has no {operation} type: this server offers no {operation} operations.")
            {
                Section = "sec-Operation-Type-Existence"
            }.At(node).With("operation", operation));
        }
    }
}
