using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace HotChocolate.Types;

/// <summary>Text of JSON values.</summary>
internal static class JsonText
{
    /// <summary>The text of a JSON string; false for other values and for escapes that are no Unicode text, such as a lone surrogate.</summary>
    public static bool TryGetString(this JsonElement json, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (json.ValueKind is not JsonValueKind.String)
        {
            return false;
        }

        try
        {
            text = json.GetString();
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        return text is not null;
    }
}
