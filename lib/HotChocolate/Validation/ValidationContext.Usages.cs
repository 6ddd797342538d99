using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <summary>A place where a variable is used.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Type">The type wanted there; null where the document names something unknown.</param>
/// <param name="HasDefault">Whether the argument or input field has a default value.</param>
/// <param name="OneOfType">The oneOf input object whose field it is.</param>
internal readonly record struct VariableUsage(VariableNode Variable, IType? Type, bool HasDefault, InputObjectType? OneOfType);

/// <content>What each definition uses; complete once the traversal is.</content>
internal sealed partial class ValidationContext
{
    private static readonly DefinitionUsages s_none = new();
    private readonly Dictionary<IExecutableDefinitionNode, DefinitionUsages> _usages = new(ReferenceEqualityComparer.Instance);

    private readonly HashSet<VariableNode> _reportedOneOfVariables = new(ReferenceEqualityComparer.Instance);

    public DefinitionUsages GetUsages(IExecutableDefinitionNode definition) => _usages.GetValueOrDefault(definition, s_none);

    public void AddUsage(FragmentSpreadNode spread) => GetOwnUsages().Spreads.Add(spread);

    public void AddUsage(VariableNode variable)
        => GetOwnUsages().Variables.Add(
            new VariableUsage(variable, InputType, Input?.DefaultValue is not null, ParentInputType is { IsOneOf: true } oneOf ? oneOf : null));

    /// <summary>False if it has been reported already that this variable must not be nullable: two rules see it.</summary>
    public bool TryReportOneOf(VariableNode variable) => _reportedOneOfVariables.Add(variable);

    private DefinitionUsages GetOwnUsages()
    {
        if (!_usages.TryGetValue(Definition!, out var usages))
        {
            _usages.Add(Definition!, usages = new DefinitionUsages());
        }

        return usages;
    }

    /// <summary>The variables that an operation uses, in its own selections and in all fragments that it reaches.</summary>
    public IEnumerable<VariableUsage> GetVariableUsages(OperationDefinitionNode operation)
    {
        foreach (var definition in GetReachableDefinitions(operation))
        {
            foreach (var usage in GetUsages(definition).Variables)
            {
                if (!TrySpendStep())
                {
                    yield break;
                }

                yield return usage;
            }
        }
    }

    /// <summary>The operation and the fragments that it reaches, each once.</summary>
    public IEnumerable<IExecutableDefinitionNode> GetReachableDefinitions(OperationDefinitionNode operation)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<IExecutableDefinitionNode>([operation]);

        while (waiting.TryDequeue(out var definition))
        {
            yield return definition;

            foreach (var spread in GetUsages(definition).Spreads)
            {
                if (!TrySpendStep())
                {
                    yield break;
                }

                if (reached.Add(spread.Name.Value) && FindFragment(spread.Name.Value) is { } fragment)
                {
                    waiting.Enqueue(fragment);
                }
            }
        }
    }
}

/// <summary>The fragments that one definition spreads and the variables that it uses itself.</summary>
internal sealed class DefinitionUsages
{
    public List<FragmentSpreadNode> Spreads { get; } = [];

    public List<VariableUsage> Variables { get; } = [];
}
