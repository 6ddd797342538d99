namespace HotChocolate.Language;

/// <summary>A definition at the top of a document.</summary>
public interface IDefinitionNode : ISyntaxNode;

/// <summary>An operation or a fragment.</summary>
public interface IExecutableDefinitionNode : IDefinitionNode;

/// <summary>The definition of a schema, a type or a directive.</summary>
public interface ITypeSystemDefinitionNode : IDefinitionNode;

/// <summary>An extension of a schema, a type or a directive.</summary>
public interface ITypeSystemExtensionNode : IDefinitionNode;

/// <summary>The definition of a type.</summary>
public interface ITypeDefinitionNode : ITypeSystemDefinitionNode, INamedSyntaxNode
{
    /// <summary>The description, or null.</summary>
    StringValueNode? Description { get; }
}

/// <summary>An extension of a type.</summary>
public interface ITypeExtensionNode : ITypeSystemExtensionNode, INamedSyntaxNode;
