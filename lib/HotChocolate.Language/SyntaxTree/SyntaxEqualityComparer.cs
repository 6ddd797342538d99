using System.Runtime.CompilerServices;

namespace HotChocolate.Language;

/// <summary>Compares kind, own values and children.</summary>
internal sealed class SyntaxEqualityComparer : IEqualityComparer<ISyntaxNode>
{
    public bool Equals(ISyntaxNode? x, ISyntaxNode? y)
    {
        if (ReferenceEquals(x, y))
        {
            return true;
        }

        if (x is null || y is null || x.Kind != y.Kind || !GetOwnValue(x).Equals(GetOwnValue(y)))
        {
            return false;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();

        return x is ObjectValueNode left
            ? HaveSameFields(left.Fields, ((ObjectValueNode)y).Fields)
            : x.GetNodes().SequenceEqual(y.GetNodes(), this);
    }

    public int GetHashCode(ISyntaxNode obj)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var hash = new HashCode();
        hash.Add(obj.Kind);
        hash.Add(GetOwnValue(obj));

        if (obj is ObjectValueNode value)
        {
            hash.Add(value.Fields.Aggregate(0, (sum, field) => sum + GetHashCode(field)));
        }
        else
        {
            foreach (var child in obj.GetNodes())
            {
                hash.Add(GetHashCode(child));
            }
        }

        return hash.ToHashCode();
    }

    /// <summary>Fields that repeat a name are not valid, but still compared: pairwise after a stable sort by name.</summary>
    private bool HaveSameFields(IReadOnlyList<ObjectFieldNode> left, IReadOnlyList<ObjectFieldNode> right)
        => left.Count == right.Count
            && left.OrderBy(field => field.Name.Value, StringComparer.Ordinal)
                .SequenceEqual(right.OrderBy(field => field.Name.Value, StringComparer.Ordinal), this);

    private static object GetOwnValue(ISyntaxNode node)
        => node switch
        {
            NameNode name => name.Value,
            IntValueNode value => value.Value,
            FloatValueNode value => value.Value,
            EnumValueNode value => value.Value,
            StringValueNode value => value.Value,
            BooleanValueNode value => value.Value,
            OperationDefinitionNode operation => (operation.Operation, operation.Name is null),
            OperationTypeDefinitionNode type => type.Operation,
            DirectiveDefinitionNode directive => directive.IsRepeatable,
            InlineFragmentNode fragment => fragment.TypeCondition is null,
            _ => ""
        };
}
