using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>True or false (spec: Boolean).</summary>
internal sealed class BooleanScalar() : ScalarType("Boolean", typeof(bool))
{
    private static readonly object s_true = true;
    private static readonly object s_false = false;

    internal override bool TryCoerceLiteral(IValueNode literal, out object? value)
    {
        value = literal is BooleanValueNode boolean ? boolean.Value ? s_true : s_false : null;
        return value is not null;
    }

    internal override bool TryCoerceJson(JsonElement json, out object? value)
    {
        value = json.ValueKind switch
        {
            JsonValueKind.True => s_true,
            JsonValueKind.False => s_false,
            _ => null,
        };
        return value is not null;
    }

    internal override bool TryCoerceOutput(object value, out object? coerced)
    {
        coerced = value as bool? is not null ? value : null;
        return coerced is not null;
    }

    internal override void Write(Utf8JsonWriter writer, object coerced) => writer.WriteBooleanValue((bool)coerced);
}
