using System.Linq.Expressions;

namespace GreenDonut.Data;

/// <summary>What a client asked of a list: fields, a condition and an order. Each is null where nothing was asked.</summary>
/// <param name="Selector">Makes items that have only the fields asked for.</param>
/// <param name="Predicate">The condition that items must meet.</param>
/// <param name="Sorting">The order of the items.</param>
public record QueryContext<TEntity>(
    Expression<Func<TEntity, TEntity>>? Selector = null,
    Expression<Func<TEntity, bool>>? Predicate = null,
    SortDefinition<TEntity>? Sorting = null)
{
    /// <summary>Nothing was asked.</summary>
    public static QueryContext<TEntity> Empty { get; } = new();
}
