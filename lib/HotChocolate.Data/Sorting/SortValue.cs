using System.Linq.Expressions;
using System.Reflection;
using GreenDonut.Data;

namespace HotChocolate.Data.Sorting;

/// <summary>The values of the enum type SortEnumType.</summary>
internal enum SortDirection
{
    Ascending,
    Descending,
}

/// <summary>A key of an order as the client wrote it.</summary>
/// <param name="Direction">The direction.</param>
/// <param name="Position">
/// Grows with each key that is read. The fields of an input object have no order of their own, but clients write several keys into
/// one, and Hot Chocolate takes them in the order in which they are written.
/// </param>
internal sealed record SortKey(SortDirection Direction, long Position)
{
    private static long s_lastPosition;

    public static SortKey Read(object direction) => new((SortDirection)direction, Interlocked.Increment(ref s_lastPosition));
}

/// <summary>A value of a sort input: directions of properties, and sort inputs of objects.</summary>
internal sealed class SortValue(IReadOnlyList<PropertyInfo> properties, object?[] values)
{
    /// <summary>The keys in the order in which they were written.</summary>
    public IEnumerable<ISortBy<T>> Build<T>()
    {
        var item = Expression.Parameter(typeof(T), "item");
        return Flatten(item).OrderBy(static key => key.Key.Position).Select(key => Create<T>(key.Target, item, key.Key.Direction));
    }

    private IEnumerable<(Expression Target, SortKey Key)> Flatten(Expression target)
    {
        for (var i = 0; i < values.Length; i++)
        {
            switch (values[i])
            {
                case SortKey key:
                    yield return (Expression.Property(target, properties[i]), key);
                    break;

                case SortValue value:
                    foreach (var nested in value.Flatten(Expression.Property(target, properties[i])))
                    {
                        yield return nested;
                    }

                    break;
            }
        }
    }

    private static ISortBy<T> Create<T>(Expression target, ParameterExpression item, SortDirection direction)
        => (ISortBy<T>)Activator.CreateInstance(
            typeof(SortBy<,>).MakeGenericType(typeof(T), target.Type), Expression.Lambda(target, item), direction == SortDirection.Ascending)!;
}
