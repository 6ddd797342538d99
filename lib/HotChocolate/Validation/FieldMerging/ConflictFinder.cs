using System.Runtime.CompilerServices;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.FieldMerging;

/// <summary>
/// Finds fields that cannot be merged (spec: Field Selection Merging, FieldsInSetCanMerge). Each fragment is compared with each other one
/// once, and each comparison takes a step of the validation's budget, so that no document keeps the server busy.
/// </summary>
internal sealed partial class ConflictFinder(ValidationContext context)
{
    private readonly Dictionary<SelectionSetNode, SelectedFields> _fields = new(ReferenceEqualityComparer.Instance);
    private readonly ArgumentComparer _arguments = new();
    private readonly ComparedPairs<string, string> _comparedFragments = new();
    private readonly ComparedPairs<SelectedFields, string> _comparedFieldsAndFragments = new();

    /// <summary>The conflicts among the fields of one selection set, fragments included; searched for while they are asked for.</summary>
    public IEnumerable<Conflict> Find(TypeDefinition? parentType, SelectionSetNode selectionSet)
    {
        var fields = GetFields(parentType, selectionSet);
        var conflicts = new List<Conflict>();

        foreach (var (responseName, sameName) in fields.ByResponseName)
        {
            for (var i = 0; i < sameName.Count && !context.IsStopped; i++)
            {
                for (var j = i + 1; j < sameName.Count && !context.IsStopped; j++)
                {
                    Compare(conflicts, false, responseName, sameName[i], sameName[j]);

                    foreach (var conflict in conflicts)
                    {
                        yield return conflict;
                    }

                    conflicts.Clear();
                }
            }
        }

        for (var i = 0; i < fields.FragmentNames.Count && !context.IsStopped; i++)
        {
            CompareWithFragment(conflicts, false, fields, fields.FragmentNames[i]);

            for (var j = i + 1; j < fields.FragmentNames.Count && !context.IsStopped; j++)
            {
                CompareFragments(conflicts, false, fields.FragmentNames[i], fields.FragmentNames[j]);
            }

            foreach (var conflict in conflicts)
            {
                yield return conflict;
            }

            conflicts.Clear();
        }
    }

    private List<Conflict> FindInSubselections(
        bool areMutuallyExclusive,
        TypeDefinition? leftType,
        SelectionSetNode leftSet,
        TypeDefinition? rightType,
        SelectionSetNode rightSet)
    {
        var conflicts = new List<Conflict>();
        var left = GetFields(leftType, leftSet);
        var right = GetFields(rightType, rightSet);
        CompareFields(conflicts, areMutuallyExclusive, left, right);

        foreach (var fragmentName in right.FragmentNames)
        {
            CompareWithFragment(conflicts, areMutuallyExclusive, left, fragmentName);
        }

        foreach (var fragmentName in left.FragmentNames)
        {
            CompareWithFragment(conflicts, areMutuallyExclusive, right, fragmentName);
        }

        foreach (var leftName in left.FragmentNames)
        {
            foreach (var rightName in right.FragmentNames)
            {
                CompareFragments(conflicts, areMutuallyExclusive, leftName, rightName);
            }
        }

        return conflicts;
    }

    private void CompareWithFragment(List<Conflict> conflicts, bool areMutuallyExclusive, SelectedFields fields, string fragmentName)
    {
        if (!context.TrySpendStep()
            || !_comparedFieldsAndFragments.Add(fields, fragmentName, areMutuallyExclusive)
            || GetFragmentFields(fragmentName) is not { } fragmentFields
            || ReferenceEquals(fields, fragmentFields))
        {
            return;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        CompareFields(conflicts, areMutuallyExclusive, fields, fragmentFields);

        foreach (var nestedName in fragmentFields.FragmentNames)
        {
            CompareWithFragment(conflicts, areMutuallyExclusive, fields, nestedName);
        }
    }

    private void CompareFragments(List<Conflict> conflicts, bool areMutuallyExclusive, string leftName, string rightName)
    {
        if (leftName == rightName || !context.TrySpendStep())
        {
            return;
        }

        var (first, second) = string.CompareOrdinal(leftName, rightName) < 0 ? (leftName, rightName) : (rightName, leftName);

        if (!_comparedFragments.Add(first, second, areMutuallyExclusive)
            || GetFragmentFields(leftName) is not { } left
            || GetFragmentFields(rightName) is not { } right)
        {
            return;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        CompareFields(conflicts, areMutuallyExclusive, left, right);

        foreach (var nestedName in right.FragmentNames)
        {
            CompareFragments(conflicts, areMutuallyExclusive, leftName, nestedName);
        }

        foreach (var nestedName in left.FragmentNames)
        {
            CompareFragments(conflicts, areMutuallyExclusive, nestedName, rightName);
        }
    }

    private void CompareFields(List<Conflict> conflicts, bool areMutuallyExclusive, SelectedFields left, SelectedFields right)
    {
        foreach (var (responseName, leftFields) in left.ByResponseName)
        {
            if (!right.ByResponseName.TryGetValue(responseName, out var rightFields))
            {
                continue;
            }

            foreach (var leftField in leftFields)
            {
                foreach (var rightField in rightFields)
                {
                    Compare(conflicts, areMutuallyExclusive, responseName, leftField, rightField);

                    if (context.IsStopped || conflicts.Count > context.Options.MaxLocationsPerError)
                    {
                        return;
                    }
                }
            }
        }
    }

    private SelectedFields GetFields(TypeDefinition? parentType, SelectionSetNode selectionSet)
    {
        if (!_fields.TryGetValue(selectionSet, out var fields))
        {
            _fields.Add(selectionSet, fields = SelectedFields.Collect(context, parentType, selectionSet));
        }

        return fields;
    }

    private SelectedFields? GetFragmentFields(string name)
        => context.FindFragment(name) is { } fragment ? GetFields(context.FindType(fragment.TypeCondition.Name.Value), fragment.SelectionSet) : null;
}
