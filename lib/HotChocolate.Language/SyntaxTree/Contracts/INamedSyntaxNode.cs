namespace HotChocolate.Language;

/// <summary>A node with a name.</summary>
public interface IHasName
{
    /// <summary>The name.</summary>
    NameNode Name { get; }
}

/// <summary>A node that may carry directives.</summary>
public interface IHasDirectives
{
    /// <summary>The directives in source order.</summary>
    IReadOnlyList<DirectiveNode> Directives { get; }
}

/// <summary>A node with a name and directives.</summary>
public interface INamedSyntaxNode : ISyntaxNode, IHasName, IHasDirectives;
