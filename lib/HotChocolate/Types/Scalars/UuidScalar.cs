using System.Text.Json;

namespace HotChocolate.Types;

/// <summary>A Universally Unique Identifier (RFC 9562); the dashes may be left out in input.</summary>
internal sealed class UuidScalar() : TextScalar<Guid>("UUID")
{
    internal override void Write(Utf8JsonWriter writer, object coerced) => writer.WriteStringValue((Guid)coerced);

    protected override bool TryParse(string text, out Guid value)
        => Guid.TryParseExact(text, "D", out value) || Guid.TryParseExact(text, "N", out value);

    protected override string Format(Guid value) => value.ToString("D");
}
