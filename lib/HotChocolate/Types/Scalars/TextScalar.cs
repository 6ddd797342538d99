using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>A scalar whose values are written as strings of one format.</summary>
/// <typeparam name="T">The C# type of the values.</typeparam>
internal abstract class TextScalar<T>(string name) : ScalarType(name, typeof(T))
    where T : notnull
{
    protected abstract bool TryParse(string text, [NotNullWhen(true)] out T? value);

    protected abstract string Format(T value);

    /// <summary>Other C# types that a resolver may return.</summary>
    protected virtual bool TryConvert(object value, [NotNullWhen(true)] out T? converted)
    {
        converted = default;
        return false;
    }

    internal sealed override bool TryCoerceLiteral(IValueNode literal, out object? value)
    {
        value = literal is StringValueNode text && TryParse(text.Value, out var parsed) ? parsed : null;
        return value is not null;
    }

    internal sealed override bool TryCoerceJson(JsonElement json, out object? value)
    {
        value = json.TryGetString(out var text) && TryParse(text, out var parsed) ? parsed : null;
        return value is not null;
    }

    internal sealed override bool TryCoerceOutput(object value, out object? coerced)
    {
        coerced = value is T ? value
            : TryConvert(value, out var converted) ? converted
            : value is string text && TryParse(text, out var parsed) ? parsed
            : null;
        return coerced is not null;
    }

    internal override void Write(Utf8JsonWriter writer, object coerced) => writer.WriteStringValue(Format((T)coerced));
}
