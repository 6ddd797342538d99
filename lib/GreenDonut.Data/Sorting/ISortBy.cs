using System.Linq.Expressions;

namespace GreenDonut.Data;

/// <summary>One key of an order.</summary>
public interface ISortBy<TEntity>
{
    /// <summary>What is compared.</summary>
    LambdaExpression KeySelector { get; }

    /// <summary>Whether small keys come first.</summary>
    bool Ascending { get; }

    /// <summary>Orders a query by this key first.</summary>
    IOrderedQueryable<TEntity> ApplyOrderBy(IQueryable<TEntity> queryable);

    /// <summary>Orders a query by this key where the keys before are equal.</summary>
    IOrderedQueryable<TEntity> ApplyThenBy(IOrderedQueryable<TEntity> queryable);
}
