using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>A field to resolve: all field nodes of one response name on one object type, merged.</summary>
public sealed class Selection
{
    private readonly Operation _operation;
    private readonly FieldNode[] _nodes;
    private (ObjectType Type, SelectionSet Set)[] _children = [];

    internal Selection(Operation operation, string responseName, ObjectField field, FieldNode[] nodes, ArgumentMap arguments)
    {
        _operation = operation;
        _nodes = nodes;
        ResponseName = responseName;
        EncodedResponseName = JsonEncodedText.Encode(responseName, OperationResult.Encoder);
        Field = field;
        Arguments = arguments;
        NamedType = field.Type.NamedType();
        IsLeaf = NamedType.IsLeaf();
    }

    /// <summary>The name under which the value appears in the response.</summary>
    public string ResponseName { get; }

    /// <summary>The field of the schema.</summary>
    public ObjectField Field { get; }

    /// <summary>The field's type.</summary>
    public IType Type => Field.Type;

    internal JsonEncodedText EncodedResponseName { get; }

    internal TypeDefinition NamedType { get; }

    internal bool IsLeaf { get; }

    internal ArgumentMap Arguments { get; }

    internal IReadOnlyList<FieldNode> Nodes => _nodes;

    /// <summary>The selections below this one for a value of <paramref name="objectType"/>, compiled when first asked for.</summary>
    internal SelectionSet GetSelectionSet(ObjectType objectType)
    {
        foreach (var child in _children)
        {
            if (ReferenceEquals(child.Type, objectType))
            {
                return child.Set;
            }
        }

        var set = _operation.CompileSelectionSet(objectType, _nodes);
        // Two threads may both get here; each array is complete, so whichever is kept serves.
        _children = [.. _children, (objectType, set)];
        return set;
    }
}

/// <summary>The fields to resolve on one object type, in response order.</summary>
internal sealed class SelectionSet(ObjectType type, Selection[] selections)
{
    public ObjectType Type { get; } = type;

    public Selection[] Selections { get; } = selections;
}
