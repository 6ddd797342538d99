using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>A document to execute holds operations and fragments only (spec: Executable Definitions).</summary>
internal sealed class ExecutableDefinitionsRule : ValidationRule, IEnter<DocumentNode>
{
    public void Enter(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is not IExecutableDefinitionNode)
            {
                var name = (definition as IHasName)?.Name.Value ?? "schema";

                Context.Report(new ValidationError($"The definition of `{Text.Shorten(name)}` is not executable: a request may hold operations and fragments only.")
                {
                    Section = "sec-Executable-Definitions"
                }.At(definition));
            }
        }
    }
}
