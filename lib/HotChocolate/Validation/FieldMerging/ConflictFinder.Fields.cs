using System.Runtime.CompilerServices;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.FieldMerging;

/// <content>The comparison of two fields.</content>
internal sealed partial class ConflictFinder
{
    private void Compare(List<Conflict> conflicts, bool parentsAreMutuallyExclusive, string responseName, SelectedField left, SelectedField right)
    {
        if (!context.TrySpendStep())
        {
            return;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();

        // Fields of two different object types never occur in one response object, so only their shapes must agree.
        var areMutuallyExclusive = parentsAreMutuallyExclusive
            || (!ReferenceEquals(left.ParentType, right.ParentType) && left.ParentType is ObjectType && right.ParentType is ObjectType);

        if (FindOwnReason(areMutuallyExclusive, left, right) is { } message)
        {
            conflicts.Add(new Conflict(new ConflictReason(responseName, message, []), [left.Node], [right.Node]));
            return;
        }

        if (left.Node.SelectionSet is not { } leftSet || right.Node.SelectionSet is not { } rightSet)
        {
            return;
        }

        var inner = FindInSubselections(areMutuallyExclusive, left.Type?.NamedType(), leftSet, right.Type?.NamedType(), rightSet);

        if (inner.Count > 0)
        {
            conflicts.Add(new Conflict(
                new ConflictReason(responseName, null, [.. inner.Select(conflict => conflict.Reason)]),
                [left.Node, .. inner.SelectMany(conflict => conflict.Left)],
                [right.Node, .. inner.SelectMany(conflict => conflict.Right)]));
        }
    }

    private string? FindOwnReason(bool areMutuallyExclusive, SelectedField left, SelectedField right)
    {
        if (!areMutuallyExclusive)
        {
            if (left.Node.Name.Value != right.Node.Name.Value)
            {
                return $"`{Text.Shorten(left.Node.Name)}` and `{Text.Shorten(right.Node.Name)}` are different fields";
            }

            if (!_arguments.AreSame(left.Node, right.Node))
            {
                return "they have differing arguments";
            }
        }

        return left.Type is not null && right.Type is not null && !HaveSameShape(left.Type, right.Type)
            ? $"they return conflicting types `{left.Type}` and `{right.Type}`"
            : null;
    }

    /// <summary>Whether both types give the same shape of response (spec: SameResponseShape); what composite types hold is compared elsewhere.</summary>
    private static bool HaveSameShape(IType left, IType right)
        => (left, right) switch
        {
            (ListType l, ListType r) => HaveSameShape(l.ElementType, r.ElementType),
            (NonNullType l, NonNullType r) => HaveSameShape(l.NullableType, r.NullableType),
            (ListType or NonNullType, _) or (_, ListType or NonNullType) => false,
            _ when left.IsLeaf() || right.IsLeaf() => ReferenceEquals(left, right),
            _ => true
        };
}
