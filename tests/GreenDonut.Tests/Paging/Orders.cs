using GreenDonut.Data;

namespace GreenDonut.Tests.Paging;

/// <summary>A key to order things by, for a query and, with text compared as the database does, for a list in memory.</summary>
internal sealed record OrderKey(string Name, Func<bool, ISortBy<Thing>> Sort, Func<Thing, IComparable?> Value);

internal static class Orders
{
    private static readonly OrderKey[] s_keys =
    [
        Key("Name", t => t.Name, t => new Ordinal(t.Name)),
        Key("Note", t => t.Note, t => t.Note is null ? null : new Ordinal(t.Note)),
        Key("OwnerId", t => t.OwnerId, t => t.OwnerId),
        Key("Rank", t => t.Rank, t => t.Rank),
        Key("Score", t => t.Score, t => t.Score),
        Key("Level", t => t.Level, t => t.Level),
        Key("Weight", t => t.Weight, t => t.Weight),
        Key("Price", t => t.Price, t => t.Price),
        Key("IsNew", t => t.IsNew, t => t.IsNew),
        Key("IsRare", t => t.IsRare, t => t.IsRare),
        Key("Key", t => t.Key, t => t.Key),
        Key("Link", t => t.Link, t => t.Link),
        Key("Kind", t => t.Kind, t => t.Kind),
        Key("OtherKind", t => t.OtherKind, t => t.OtherKind is { } kind ? new Ordinal(kind.ToString()) : null),
        Key("CreatedAt", t => t.CreatedAt, t => t.CreatedAt),
        Key("UpdatedAt", t => t.UpdatedAt, t => t.UpdatedAt),
        Key("Day", t => t.Day, t => t.Day),
        Key("computed", t => t.Rank * t.Level, t => t.Rank * t.Level),
    ];

    public static IEnumerable<string> Names => s_keys.Select(key => key.Name);

    public static OrderKey Get(string name) => s_keys.Single(key => key.Name == name);

    public static List<Thing> Sort(IEnumerable<Thing> things, IReadOnlyList<(OrderKey Key, bool Ascending)> order)
    {
        var sorted = things.OrderBy(_ => 0);

        foreach (var (key, ascending) in order)
        {
            sorted = ascending ? sorted.ThenBy(key.Value) : sorted.ThenByDescending(key.Value);
        }

        return [.. sorted.ThenBy(thing => thing.Id)];
    }

    public static IQueryable<Thing> Sort(IQueryable<Thing> things, IReadOnlyList<(OrderKey Key, bool Ascending)> order)
        => things.OrderBy(new SortDefinition<Thing>(order.Select(key => key.Key.Sort(key.Ascending))).AddAscending(thing => thing.Id));

    private static OrderKey Key<T>(string name, System.Linq.Expressions.Expression<Func<Thing, T>> selector, Func<Thing, IComparable?> value)
        => new(name, ascending => new SortBy<Thing, T>(selector, ascending), value);

    private sealed record Ordinal(string Text) : IComparable
    {
        public int CompareTo(object? obj) => obj is Ordinal other ? string.CompareOrdinal(Text, other.Text) : 1;
    }
}
