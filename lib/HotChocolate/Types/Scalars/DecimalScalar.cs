using System.Globalization;
using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>A decimal number that is kept exactly; whole numbers are taken too.</summary>
internal sealed class DecimalScalar() : ScalarType("Decimal", typeof(decimal))
{
    internal override bool TryCoerceLiteral(IValueNode literal, out object? value)
    {
        value = literal is IntValueNode or FloatValueNode
            && decimal.TryParse((string)literal.Value!, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
                ? parsed
                : null;
        return value is not null;
    }

    internal override bool TryCoerceJson(JsonElement json, out object? value)
    {
        value = json.ValueKind is JsonValueKind.Number && json.TryGetDecimal(out var parsed) ? parsed : null;
        return value is not null;
    }

    internal override bool TryCoerceOutput(object value, out object? coerced)
    {
        coerced = value switch
        {
            decimal => value,
            int or long or short or byte or sbyte or ushort or uint or ulong => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            double number when Math.Abs(number) < (double)decimal.MaxValue => (decimal)number,
            float number when Math.Abs(number) < (float)decimal.MaxValue => (decimal)number,
            _ => null,
        };
        return coerced is not null;
    }

    internal override void Write(Utf8JsonWriter writer, object coerced) => writer.WriteNumberValue((decimal)coerced);
}
