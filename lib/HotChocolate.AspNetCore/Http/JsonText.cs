using System.Globalization;
using System.Text.Json;

namespace HotChocolate.AspNetCore.Http;

/// <summary>What has to be known of JSON text before it is trusted, and how it is talked about in errors.</summary>
internal static class JsonText
{
    /// <summary>Where the text went wrong, without repeating it.</summary>
    public static string Describe(JsonException exception) => exception.LineNumber is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"See line {line + 1}, byte {(exception.BytePositionInLine ?? 0) + 1}.")
        : "It ends too early.";

    public static string Kind(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        _ => "null",
    };

    /// <summary>
    /// Throws where an escape such as <c>\ud800</c> stands alone: that is JSON by its grammar but no text, and would
    /// fail much later, when a resolver's argument is read.
    /// </summary>
    public static void EnsureNoLoneSurrogates(ReadOnlySpan<byte> json, JsonReaderOptions options)
    {
        if (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0)
        {
            return;
        }

        var reader = new Utf8JsonReader(json, options);
        while (reader.Read())
        {
            if (reader.ValueIsEscaped)
            {
                try
                {
                    _ = reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    throw RequestErrors.InvalidJson("A string has half of a surrogate pair.");
                }
            }
        }
    }
}
