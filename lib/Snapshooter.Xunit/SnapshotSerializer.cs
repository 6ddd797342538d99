using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Snapshooter;

/// <summary>Makes a result a text: indented JSON, or the result itself if it is a text.</summary>
internal static class SnapshotSerializer
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Serialize(object? result)
        => Normalize(result as string ?? JsonSerializer.Serialize(result, Options));

    /// <summary>Line ends as <c>\n</c>, and one at the end, so that neither editors nor version control change a snapshot.</summary>
    public static string Normalize(string text)
    {
        text = text.ReplaceLineEndings("\n");
        return text.EndsWith('\n') ? text : text + "\n";
    }

    public static JsonNode? Parse(string snapshot)
    {
        try
        {
            return JsonNode.Parse(snapshot);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Print(JsonNode? node) => Normalize(node?.ToJsonString(Options) ?? "null");
}
