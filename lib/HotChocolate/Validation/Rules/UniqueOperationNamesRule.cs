using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>No two operations have the same name (spec: Operation Name Uniqueness).</summary>
internal sealed class UniqueOperationNamesRule : ValidationRule, IEnter<OperationDefinitionNode>
{
    private readonly Dictionary<string, NameNode> _names = new(StringComparer.Ordinal);

    public void Enter(OperationDefinitionNode node)
    {
        if (node.Name is { } name && !_names.TryAdd(name.Value, name))
        {
            Context.Report(new ValidationError($"There is more than one operation with the name `{Text.Shorten(name)}`.")
            {
                Section = "sec-Operation-Name-Uniqueness"
            }.At(_names[name.Value]).At(name).With("operation", name.Value));
        }
    }
}
