using System.Collections.Immutable;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>A value that an input type does not have. It becomes a GraphQL error with the place in the input.</summary>
internal sealed class InputCoercionException(
    string message,
    string typeName,
    string? code = null,
    string? coordinate = null,
    ISyntaxNode? node = null)
    : Exception(message)
{
    /// <summary>The code of a null where none may stand, and of a variable that has to be given.</summary>
    public const string NonNullCode = "HC0018";

    /// <summary>The type that has no such value.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>A stable code, where there is one.</summary>
    public string? Code { get; } = code;

    /// <summary>The schema coordinate of the input field at fault, where it is not the argument itself.</summary>
    public string? Coordinate { get; } = coordinate;

    /// <summary>The literal at fault; null where the value came as JSON.</summary>
    public ISyntaxNode? Node { get; } = node;

    /// <summary>Field names and list indexes from the outermost input to the value at fault.</summary>
    public ImmutableStack<object> InputPath { get; private set; } = [];

    /// <summary>Notes, on the way out, that the value lies within <paramref name="segment"/>; false, so that it can stand in a filter.</summary>
    public bool IsWithin(object segment)
    {
        InputPath = InputPath.Push(segment);
        return false;
    }
}
