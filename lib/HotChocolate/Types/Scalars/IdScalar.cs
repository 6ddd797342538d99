using System.Globalization;
using System.Numerics;
using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>A key (spec: ID). It is given as a string or a whole number of any length, and always written as a string.</summary>
internal sealed class IdScalar() : ScalarType("ID", typeof(string))
{
    internal override bool TryCoerceLiteral(IValueNode literal, out object? value)
    {
        value = literal switch
        {
            StringValueNode text => text.Value,
            IntValueNode number => number.Value,
            _ => null,
        };
        return value is not null;
    }

    internal override bool TryCoerceJson(JsonElement json, out object? value)
    {
        if (json.ValueKind is JsonValueKind.Number)
        {
            var text = json.GetRawText();
            value = text.AsSpan().ContainsAny('.', 'e', 'E') ? null : text;
            return value is not null;
        }

        var isString = json.TryGetString(out var key);
        value = key;
        return isString;
    }

    internal override bool TryCoerceOutput(object value, out object? coerced)
    {
        coerced = value switch
        {
            string => value,
            int or long or short or byte or uint or ulong or ushort or sbyte or Guid or BigInteger
                => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
        return coerced is not null;
    }

    internal override void Write(Utf8JsonWriter writer, object coerced) => writer.WriteStringValue((string)coerced);
}
