using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>
/// A whole number of fixed width (spec: Int, and its wider and narrower siblings). Literals are whole numbers; JSON does not
/// tell 1 from 1.0, so any number without a fraction is taken there. What does not fit is refused.
/// </summary>
/// <typeparam name="T">The C# type, which sets the bounds.</typeparam>
internal sealed class IntegerScalar<T>(string name) : ScalarType(name, typeof(T))
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private const NumberStyles JsonStyles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    internal override bool TryCoerceLiteral(IValueNode literal, out object? value)
    {
        value = literal is IntValueNode number && T.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : null;
        return value is not null;
    }

    internal override bool TryCoerceJson(JsonElement json, out object? value)
    {
        value = json.ValueKind is JsonValueKind.Number
            && T.TryParse(JsonMarshal.GetRawUtf8Value(json), JsonStyles, CultureInfo.InvariantCulture, out var parsed)
                ? parsed
                : null;
        return value is not null;
    }

    internal override bool TryCoerceOutput(object value, out object? coerced)
    {
        coerced = value is T ? value : TryWiden(value, out var wide) && wide >= Int128.CreateChecked(T.MinValue) && wide <= Int128.CreateChecked(T.MaxValue)
            ? T.CreateTruncating(wide)
            : null;
        return coerced is not null;
    }

    internal override void Write(Utf8JsonWriter writer, object coerced)
    {
        if (typeof(T) == typeof(ulong))
        {
            writer.WriteNumberValue((ulong)coerced);
        }
        else
        {
            writer.WriteNumberValue(long.CreateTruncating((T)coerced));
        }
    }

    private static bool TryWiden(object value, out Int128 wide)
    {
        Int128? number = value switch
        {
            int i => i,
            long l => l,
            short s => s,
            byte b => b,
            sbyte s => s,
            ushort u => u,
            uint u => u,
            ulong u => u,
            double d when double.IsInteger(d) && Math.Abs(d) <= ulong.MaxValue => (Int128)d,
            float f when float.IsInteger(f) && Math.Abs(f) <= ulong.MaxValue => (Int128)f,
            decimal d when decimal.IsInteger(d) => (Int128)d,
            _ => null,
        };
        wide = number.GetValueOrDefault();
        return number.HasValue;
    }
}
