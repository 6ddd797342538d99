namespace HotChocolate.Language;

/// <summary>A reference to a type.</summary>
public interface ITypeNode : ISyntaxNode;

/// <summary>A reference to a type that allows null: a named or a list type.</summary>
public interface INullableTypeNode : ITypeNode;
