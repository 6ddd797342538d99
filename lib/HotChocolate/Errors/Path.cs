using System.Text;

namespace HotChocolate;

/// <summary>A response position: field response names and list indexes from the root (spec: Response Position).</summary>
public abstract class Path : IEquatable<Path>
{
    private protected Path(Path? parent)
    {
        Parent = parent;
        Length = parent is null ? 0 : parent.Length + 1;
    }

    /// <summary>The root of every path; it has no segment.</summary>
    public static Path Root { get; } = new RootPath();

    /// <summary>The position that holds this one; null at the root.</summary>
    public Path? Parent { get; }

    /// <summary>The number of segments.</summary>
    public int Length { get; }

    /// <summary>True at the root.</summary>
    public bool IsRoot => Parent is null;

    private protected abstract object Segment { get; }

    /// <summary>The position of a field of this object.</summary>
    public Path Append(string name) => new NamePathSegment(this, name);

    /// <summary>The position of an item of this list, from 0.</summary>
    public Path Append(int index) => new IndexerPathSegment(this, index);

    /// <summary>The segments from the root: a <see cref="string"/> for a field, an <see cref="int"/> for an index.</summary>
    public IReadOnlyList<object> ToList()
    {
        var segments = new object[Length];
        for (Path current = this; current.Parent is not null; current = current.Parent)
        {
            segments[current.Length - 1] = current.Segment;
        }

        return segments;
    }

    /// <summary>The path as <c>/a/0/b</c>.</summary>
    public string Print()
    {
        var text = new StringBuilder();
        foreach (var segment in ToList())
        {
            text.Append('/').Append(segment);
        }

        return text.Length == 0 ? "/" : text.ToString();
    }

    /// <inheritdoc />
    public override string ToString() => Print();

    /// <inheritdoc />
    public bool Equals(Path? other) => other is not null && Length == other.Length && ToList().SequenceEqual(other.ToList());

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Path);

    /// <inheritdoc />
    public override int GetHashCode() => ToList().Aggregate(17, HashCode.Combine);

    private sealed class RootPath() : Path(null)
    {
        private protected override object Segment => string.Empty;
    }
}

/// <summary>A field's response name within a path.</summary>
public sealed class NamePathSegment : Path
{
    internal NamePathSegment(Path parent, string name)
        : base(parent)
        => Name = name;

    /// <summary>The response name.</summary>
    public string Name { get; }

    private protected override object Segment => Name;
}

/// <summary>A list index within a path.</summary>
public sealed class IndexerPathSegment : Path
{
    internal IndexerPathSegment(Path parent, int index)
        : base(parent)
        => Index = index;

    /// <summary>The index, from 0.</summary>
    public int Index { get; }

    private protected override object Segment => Index;
}
