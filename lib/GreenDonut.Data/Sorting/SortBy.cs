using System.Linq.Expressions;

namespace GreenDonut.Data;

/// <summary>One key of an order.</summary>
/// <param name="keySelector">What is compared.</param>
/// <param name="ascending">Whether small keys come first.</param>
public sealed class SortBy<TEntity, TValue>(Expression<Func<TEntity, TValue>> keySelector, bool ascending = true) : ISortBy<TEntity>
{
    /// <inheritdoc cref="ISortBy{TEntity}.KeySelector"/>
    public Expression<Func<TEntity, TValue>> KeySelector { get; init; } = keySelector ?? throw new ArgumentNullException(nameof(keySelector));

    /// <inheritdoc/>
    public bool Ascending { get; init; } = ascending;

    LambdaExpression ISortBy<TEntity>.KeySelector => KeySelector;

    /// <inheritdoc/>
    public IOrderedQueryable<TEntity> ApplyOrderBy(IQueryable<TEntity> queryable)
        => Ascending ? queryable.OrderBy(KeySelector) : queryable.OrderByDescending(KeySelector);

    /// <inheritdoc/>
    public IOrderedQueryable<TEntity> ApplyThenBy(IOrderedQueryable<TEntity> queryable)
        => Ascending ? queryable.ThenBy(KeySelector) : queryable.ThenByDescending(KeySelector);
}

/// <summary>Makes keys of an order.</summary>
public static class SortBy<TEntity>
{
    /// <summary>A key with small values first.</summary>
    public static SortBy<TEntity, TValue> Ascending<TValue>(Expression<Func<TEntity, TValue>> keySelector) => new(keySelector);

    /// <summary>A key with large values first.</summary>
    public static SortBy<TEntity, TValue> Descending<TValue>(Expression<Func<TEntity, TValue>> keySelector) => new(keySelector, ascending: false);
}
