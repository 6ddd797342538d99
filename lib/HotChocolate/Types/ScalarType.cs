using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>A scalar type (spec: Scalars).</summary>
public abstract class ScalarType : TypeDefinition, IInputType, IOutputType
{
    private protected ScalarType(string name, Type runtimeType)
        : base(name, runtimeType)
    {
    }

    /// <inheritdoc />
    public sealed override TypeKind Kind => TypeKind.Scalar;

    /// <summary>The address of the scalar's specification.</summary>
    public Uri? SpecifiedBy { get; internal set; }

    /// <summary>True for the five scalars of the specification.</summary>
    internal bool IsSpecified => Name is "Int" or "Float" or "String" or "Boolean" or "ID";

    /// <summary>The value of a literal, as <see cref="TypeDefinition.RuntimeType"/>; false if the scalar has no such value.</summary>
    internal abstract bool TryCoerceLiteral(IValueNode literal, out object? value);

    /// <summary>The value of a JSON value, as <see cref="TypeDefinition.RuntimeType"/>; false if the scalar has no such value.</summary>
    internal abstract bool TryCoerceJson(JsonElement json, out object? value);

    /// <summary>The value that a resolver returned, as <see cref="Write"/> takes it; false if the scalar has no such value.</summary>
    internal abstract bool TryCoerceOutput(object value, out object? coerced);

    /// <summary>Writes a value that <see cref="TryCoerceOutput"/> made.</summary>
    internal abstract void Write(Utf8JsonWriter writer, object coerced);
}
