using System.Text.Json;
using System.Text.Unicode;

namespace HotChocolate.AspNetCore.Http;

/// <summary>
/// Reads the parameters from JSON. Unknown members are passed over and null counts as absent
/// (GraphQL over HTTP, Request Parameters and JSON Encoding).
/// </summary>
internal static class RequestParser
{
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 128 };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static GraphQLRequest Parse(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(ByteOrderMark))
        {
            json = json[ByteOrderMark.Length..];
        }

        if (json.IsEmpty)
        {
            throw RequestErrors.EmptyBody();
        }

        if (!Utf8.IsValid(json))
        {
            throw RequestErrors.InvalidUtf8();
        }

        try
        {
            JsonText.EnsureNoLoneSurrogates(json, s_options);
            var reader = new Utf8JsonReader(json, s_options);
            reader.Read();
            var request = ReadRequest(ref reader);
            reader.Read();
            return request;
        }
        catch (JsonException exception)
        {
            throw RequestErrors.InvalidJson(JsonText.Describe(exception));
        }
    }

    /// <summary>Reads a JSON object or null from text, as GET parameters have it.</summary>
    public static JsonElement ParseObject(string member, ReadOnlySpan<byte> json)
    {
        try
        {
            JsonText.EnsureNoLoneSurrogates(json, s_options);
            var reader = new Utf8JsonReader(json, s_options);
            reader.Read();
            var value = ReadObject(ref reader, member);
            reader.Read();
            return value;
        }
        catch (JsonException exception)
        {
            throw RequestErrors.InvalidJson($"It was sent as `{member}`. {JsonText.Describe(exception)}");
        }
    }

    private static GraphQLRequest ReadRequest(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw reader.TokenType == JsonTokenType.StartArray
                ? RequestErrors.BatchNotEnabled()
                : RequestErrors.NotAnObject(JsonText.Kind(reader.TokenType));
        }

        byte[]? document = null;
        string? documentId = null, operationName = null;
        JsonElement variables = default, extensions = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("query"u8))
            {
                document = ReadBytes(ref reader);
            }
            else if (reader.ValueTextEquals("operationName"u8))
            {
                operationName = ReadString(ref reader, "operationName");
            }
            else if (reader.ValueTextEquals("variables"u8))
            {
                reader.Read();
                variables = ReadObject(ref reader, "variables");
            }
            else if (reader.ValueTextEquals("extensions"u8))
            {
                reader.Read();
                extensions = ReadObject(ref reader, "extensions");
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                documentId = ReadString(ref reader, "id");
            }
            else
            {
                reader.Skip();
            }
        }

        return Create(document, documentId, operationName, variables, extensions);
    }

    /// <summary>The request, if it has a document or the id of one.</summary>
    public static GraphQLRequest Create(
        byte[]? document,
        string? documentId,
        string? operationName,
        JsonElement variables,
        JsonElement extensions)
    {
        if (document is null && documentId is null)
        {
            throw RequestErrors.QueryMissing();
        }

        if (document is { Length: 0 })
        {
            throw RequestErrors.QueryEmpty();
        }

        return new GraphQLRequest(document is null ? default(ReadOnlyMemory<byte>?) : document, documentId, operationName, variables, extensions);
    }

    private static byte[]? ReadBytes(ref Utf8JsonReader reader)
    {
        if (!MoveToString(ref reader, "query"))
        {
            return null;
        }

        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan.ToArray();
        }

        // Unescaping only ever shortens the text.
        var text = new byte[reader.ValueSpan.Length];
        var length = reader.CopyString(text);
        return text.AsSpan(0, length).ToArray();
    }

    private static string? ReadString(ref Utf8JsonReader reader, string member)
        => MoveToString(ref reader, member) ? reader.GetString() : null;

    private static bool MoveToString(ref Utf8JsonReader reader, string member)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => true,
            JsonTokenType.Null => false,
            var other => throw RequestErrors.WrongType(member, "a string", JsonText.Kind(other)),
        };
    }

    private static JsonElement ReadObject(ref Utf8JsonReader reader, string member) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonElement.ParseValue(ref reader),
        JsonTokenType.Null => default,
        var other => throw RequestErrors.WrongType(member, "a JSON object", JsonText.Kind(other)),
    };
}
