using System.Runtime.CompilerServices;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>
/// A subscription selects one root field, which is not one of introspection and stands under no condition, so that it can be told
/// before execution (spec: Single Root Field).
/// </summary>
internal sealed class SingleRootFieldRule : ValidationRule, ILeave<DocumentNode>
{
    private const string SectionName = "sec-Single-Root-Field";

    public void Leave(DocumentNode node)
    {
        foreach (var operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            if (operation.Operation is OperationType.Subscription && Context.Schema.SubscriptionType is { } rootType)
            {
                Check(operation, rootType);
            }
        }
    }

    private void Check(OperationDefinitionNode operation, ObjectType rootType)
    {
        var groups = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        Collect(operation.SelectionSet, rootType, groups, []);

        if (groups.Count > 1)
        {
            Context.Report(new ValidationError($"{Describe(operation)} must select only one root field.")
            {
                Section = SectionName
            }.At(groups.Values.Skip(1).SelectMany(group => group)));
        }

        foreach (var (_, fields) in groups)
        {
            if (fields[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                Context.Report(new ValidationError($"{Describe(operation)} must not select the introspection field `{Text.Shorten(fields[0].Name)}` at its root.")
                {
                    Section = SectionName
                }.At(fields));
            }
        }
    }

    private void Collect(SelectionSetNode selectionSet, ObjectType rootType, OrderedDictionary<string, List<FieldNode>> groups, HashSet<string> visited)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();

        foreach (var selection in selectionSet.Selections)
        {
            if (!Context.TrySpendStep())
            {
                return;
            }

            CheckConditions(selection);

            switch (selection)
            {
                case FieldNode field:
                    var responseName = (field.Alias ?? field.Name).Value;

                    if (!groups.TryGetValue(responseName, out var group))
                    {
                        groups.Add(responseName, group = []);
                    }

                    group.Add(field);
                    break;

                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, rootType):
                    Collect(fragment.SelectionSet, rootType, groups, visited);
                    break;

                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && Context.FindFragment(spread.Name.Value) is { } definition
                    && Applies(definition.TypeCondition, rootType):
                    Collect(definition.SelectionSet, rootType, groups, visited);
                    break;
            }
        }
    }

    private void CheckConditions(ISelectionNode selection)
    {
        if (selection.Directives.FirstOrDefault(directive => directive.Name.Value is "skip" or "include") is { } condition)
        {
            Context.Report(new ValidationError($"`@{condition.Name.Value}` must not stand at the root of a subscription.")
            {
                Section = SectionName
            }.At(condition));
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType rootType)
        => condition is null
            || (Context.FindType(condition.Name.Value) is { } type && type.IsComposite() && Context.Schema.IsPossibleType(type, rootType));

    private static string Describe(OperationDefinitionNode operation)
        => operation.Name is null ? "The subscription" : $"The subscription `{Text.Shorten(operation.Name)}`";
}
