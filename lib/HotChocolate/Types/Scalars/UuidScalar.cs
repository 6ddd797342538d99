using System.Text.Json;

namespace HotChocolate.Types;

/// <summary>A Universally Unique Identifier (RFC 9562); the dashes may be left out in input.</summary>
internal sealed class UuidScalar() : TextScalar<Guid>("UUID")
{
    internal override void Write(Utf8JsonWriter writer, object coerced) => writer.WriteStringValue((Guid)coerced);

    protected override bool TryParse(string text, out Guid value)
    {
        // The lengths keep out the white space that the parser would trim.
        value = default;
        return (text.Length == 36 && Guid.TryParseExact(text, "D", out value)) || (text.Length == 32 && Guid.TryParseExact(text, "N", out value));
    }

    protected override string Format(Guid value) => value.ToString("D");
}
