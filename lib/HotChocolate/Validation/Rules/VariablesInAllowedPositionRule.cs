using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>Variables stand where a value of their type is wanted (spec: All Variable Usages Are Allowed).</summary>
internal sealed class VariablesInAllowedPositionRule : ValidationRule, ILeave<DocumentNode>
{
    private const string SectionName = "sec-All-Variable-Usages-Are-Allowed";

    public void Leave(DocumentNode node)
    {
        foreach (var operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            if (operation.VariableDefinitions.Count > 0)
            {
                Check(operation);
            }
        }
    }

    private void Check(OperationDefinitionNode operation)
    {
        var variables = new Dictionary<string, (VariableDefinitionNode Definition, IType? Type)>(StringComparer.Ordinal);

        foreach (var definition in operation.VariableDefinitions)
        {
            variables[definition.Variable.Name.Value] = (definition, Context.FindType(definition.Type) is { } type && type.IsInput() ? type : null);
        }

        foreach (var usage in Context.GetVariableUsages(operation))
        {
            if (usage.Type is null || !variables.TryGetValue(usage.Variable.Name.Value, out var variable) || variable.Type is null)
            {
                continue;
            }

            if (!IsAllowed(variable.Definition, variable.Type, usage))
            {
                Report(usage, variable.Definition, $"is of type `{variable.Type}` and cannot be used where `{usage.Type}` is wanted", usage.Type.ToString()!);
            }

            if (usage.OneOfType is { } oneOfType && variable.Type is not NonNullType && Context.TryReportOneOf(usage.Variable))
            {
                Report(usage, variable.Definition, $"is of type `{variable.Type}` but must not be nullable in the oneOf input object `{oneOfType.Name}`", $"{usage.Type}!");
            }
        }
    }

    private void Report(VariableUsage usage, VariableDefinitionNode definition, string problem, string wanted)
    {
        var name = definition.Variable.Name.Value;

        Context.Report(new ValidationError($"The variable `${Text.Shorten(name)}` {problem}.") { Section = SectionName }
            .At(definition)
            .At(usage.Variable)
            .With("variable", name)
            .With("variableType", Text.Print(definition.Type))
            .With("locationType", wanted));
    }

    private static bool IsAllowed(VariableDefinitionNode variable, IType variableType, VariableUsage usage)
    {
        if (usage.Type is not NonNullType nonNull || variableType is NonNullType)
        {
            return IsSubtype(variableType, usage.Type!);
        }

        return (usage.HasDefault || variable.DefaultValue is not null and not NullValueNode) && IsSubtype(variableType, nonNull.NullableType);
    }

    private static bool IsSubtype(IType type, IType superType)
        => (type, superType) switch
        {
            (NonNullType left, NonNullType right) => IsSubtype(left.NullableType, right.NullableType),
            (NonNullType left, _) => IsSubtype(left.NullableType, superType),
            (ListType left, ListType right) => IsSubtype(left.ElementType, right.ElementType),
            _ => ReferenceEquals(type, superType)
        };
}
