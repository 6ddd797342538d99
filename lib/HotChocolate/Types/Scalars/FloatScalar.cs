using System.Globalization;
using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>A finite number with double precision (spec: Float); whole numbers are taken too.</summary>
internal sealed class FloatScalar() : ScalarType("Float", typeof(double))
{
    internal override bool TryCoerceLiteral(IValueNode literal, out object? value)
    {
        value = literal is IntValueNode or FloatValueNode
            && double.TryParse((string)literal.Value!, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            && double.IsFinite(parsed)
                ? parsed
                : null;
        return value is not null;
    }

    internal override bool TryCoerceJson(JsonElement json, out object? value)
    {
        value = json.ValueKind is JsonValueKind.Number && json.TryGetDouble(out var parsed) && double.IsFinite(parsed) ? parsed : null;
        return value is not null;
    }

    internal override bool TryCoerceOutput(object value, out object? coerced)
    {
        coerced = value switch
        {
            double number => double.IsFinite(number) ? value : null,
            float number => float.IsFinite(number) ? value : null,
            int or long or short or byte or sbyte or ushort or uint or ulong or decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            _ => null,
        };
        return coerced is not null;
    }

    internal override void Write(Utf8JsonWriter writer, object coerced)
    {
        // A float is written with its own digits: as a double, 0.1f would become 0.10000000149011612.
        if (coerced is float single)
        {
            writer.WriteNumberValue(single);
        }
        else
        {
            writer.WriteNumberValue((double)coerced);
        }
    }
}
