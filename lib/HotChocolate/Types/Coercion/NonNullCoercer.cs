using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Refuses null (spec: Non-Null, Input Coercion).</summary>
internal sealed class NonNullCoercer(InputCoercer inner, NonNullType type) : InputCoercer
{
    public override object? CoerceJson(JsonElement json, InputCoercionContext context)
        => json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? throw Refuse(null) : inner.CoerceJson(json, context);

    protected override object? CoerceLiteral(IValueNode literal, InputCoercionContext context)
        => literal is NullValueNode ? throw Refuse(literal) : inner.Coerce(literal, context);

    private InputCoercionException Refuse(IValueNode? literal)
        => new($"`{type}` does not accept null.", type.ToString(), InputCoercionException.NonNullCode, node: literal);
}
