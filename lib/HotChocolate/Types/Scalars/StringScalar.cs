using System.Globalization;
using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Text (spec: String).</summary>
internal sealed class StringScalar() : ScalarType("String", typeof(string))
{
    internal override bool TryCoerceLiteral(IValueNode literal, out object? value)
    {
        value = (literal as StringValueNode)?.Value;
        return value is not null;
    }

    internal override bool TryCoerceJson(JsonElement json, out object? value)
    {
        var isString = json.TryGetString(out var text);
        value = text;
        return isString;
    }

    internal override bool TryCoerceOutput(object value, out object? coerced)
    {
        coerced = value switch
        {
            string => value,
            bool boolean => boolean ? "true" : "false",
            Enum => null,
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
        return coerced is not null;
    }

    internal override void Write(Utf8JsonWriter writer, object coerced) => writer.WriteStringValue((string)coerced);
}
