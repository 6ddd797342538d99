using System.Collections.Immutable;
using System.Linq.Expressions;

namespace GreenDonut.Data;

/// <summary>An order: keys, the most significant first.</summary>
public sealed record SortDefinition<T>
{
    /// <summary>An order of these keys.</summary>
    public SortDefinition(params ISortBy<T>[] operations) => Operations = [.. operations];

    /// <summary>An order of these keys.</summary>
    public SortDefinition(IEnumerable<ISortBy<T>> operations) => Operations = [.. operations];

    /// <summary>An order without keys.</summary>
    public static SortDefinition<T> Empty { get; } = new();

    /// <summary>The keys, the most significant first.</summary>
    public ImmutableArray<ISortBy<T>> Operations { get; init; }

    /// <summary>The same order with one more key, small values first.</summary>
    public SortDefinition<T> AddAscending<TResult>(Expression<Func<T, TResult>> keySelector)
        => new(Operations.Add(SortBy<T>.Ascending(keySelector)));

    /// <summary>The same order with one more key, large values first.</summary>
    public SortDefinition<T> AddDescending<TResult>(Expression<Func<T, TResult>> keySelector)
        => new(Operations.Add(SortBy<T>.Descending(keySelector)));

    /// <summary>The same order, or what the function makes of it if it has no keys.</summary>
    public SortDefinition<T> IfEmpty(Func<SortDefinition<T>, SortDefinition<T>> applyIfEmpty)
    {
        ArgumentNullException.ThrowIfNull(applyIfEmpty);
        return Operations.IsEmpty ? applyIfEmpty(this) : this;
    }

    /// <summary>The keys as text.</summary>
    public override string ToString()
        => $"{{{string.Join(',', Operations.Select(static key => $"{key.KeySelector}:{(key.Ascending ? "ASC" : "DESC")}"))}}}";
}
