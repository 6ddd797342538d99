using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Values of a scalar (spec: Scalars, Input Coercion).</summary>
internal sealed class ScalarCoercer(ScalarType type, LeafConverter converter) : InputCoercer
{
    public override object? CoerceJson(JsonElement json, InputCoercionContext context)
        => json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null
            : type.TryCoerceJson(json, out var value) ? converter.Convert(value!, null)
            : throw InvalidValue.Of(type, json);

    protected override object? CoerceLiteral(IValueNode literal, InputCoercionContext context)
        => literal is NullValueNode ? null
            : type.TryCoerceLiteral(literal, out var value) ? converter.Convert(value!, literal)
            : throw InvalidValue.Of(type, literal);
}

/// <summary>Values of a scalar that takes anything, variables within its objects and lists included.</summary>
internal sealed class AnyCoercer(AnyScalar type, LeafConverter converter) : InputCoercer
{
    public override object? CoerceJson(JsonElement json, InputCoercionContext context)
        => json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined || !type.TryCoerceJson(json, out var value)
            ? null
            : converter.Convert(value!, null);

    protected override object? CoerceLiteral(IValueNode literal, InputCoercionContext context)
        => literal is NullValueNode ? null : converter.Convert(AnyScalar.ToJson(literal, context), literal);
}

/// <summary>Values of an enum (spec: Enums, Input Coercion): a name in a literal, a string in JSON.</summary>
internal sealed class EnumCoercer(EnumType type, LeafConverter converter) : InputCoercer
{
    public override object? CoerceJson(JsonElement json, InputCoercionContext context)
        => json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null
            : json.TryGetString(out var name) && type.TryGetValue(name, out var value) ? converter.Convert(value.Value, null)
            : throw InvalidValue.Of(type, json);

    protected override object? CoerceLiteral(IValueNode literal, InputCoercionContext context)
        => literal switch
        {
            NullValueNode => null,
            EnumValueNode node when type.TryGetValue(node.Value, out var value) => converter.Convert(value.Value, node),
            _ => throw InvalidValue.Of(type, literal),
        };
}
