namespace HotChocolate.Types;

/// <summary>An input object type (spec: Input Objects).</summary>
public sealed class InputObjectType : TypeDefinition, IInputType
{
    internal InputObjectType(string name, Type runtimeType)
        : base(name, runtimeType)
    {
    }

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>The fields in the order of their declaration.</summary>
    public FieldCollection<InputField> Fields { get; internal set; } = FieldCollection<InputField>.Empty;

    /// <summary>True if exactly one field must be given, and not null (spec: OneOf Input Objects).</summary>
    public bool IsOneOf { get; internal set; }

    /// <summary>
    /// Makes the C# value from the field values in the order of <see cref="Fields"/>;
    /// the second array says which of them were given.
    /// </summary>
    internal Func<object?[], bool[], object> CreateInstance { get; set; } = null!;
}
