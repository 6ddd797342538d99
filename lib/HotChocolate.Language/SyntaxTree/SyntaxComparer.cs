namespace HotChocolate.Language;

/// <summary>Ways to compare syntax nodes.</summary>
public static class SyntaxComparer
{
    /// <summary>Equal when they mean the same syntax: locations do not count, nor the order of an object value's fields.</summary>
    public static IEqualityComparer<ISyntaxNode> BySyntax { get; } = new SyntaxEqualityComparer();

    /// <summary>Equal when they are the same instance.</summary>
    public static IEqualityComparer<ISyntaxNode> ByReference { get; } = ReferenceEqualityComparer.Instance;
}
