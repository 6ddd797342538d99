namespace HotChocolate.Execution.Caching;

/// <summary>A document's source text as a key: compared byte by byte, hashed with a seed that differs between processes.</summary>
internal readonly struct DocumentKey : IEquatable<DocumentKey>
{
    private readonly ReadOnlyMemory<byte> _sourceText;
    private readonly int _hashCode;

    public DocumentKey(ReadOnlyMemory<byte> sourceText)
    {
        _sourceText = sourceText;
        var hash = default(HashCode);
        hash.AddBytes(sourceText.Span);
        _hashCode = hash.ToHashCode();
    }

    /// <summary>A key that does not depend on the caller's buffer.</summary>
    public DocumentKey Detach() => new(_sourceText.ToArray());

    public bool Equals(DocumentKey other) => _hashCode == other._hashCode && _sourceText.Span.SequenceEqual(other._sourceText.Span);

    public override bool Equals(object? obj) => obj is DocumentKey other && Equals(other);

    public override int GetHashCode() => _hashCode;
}
