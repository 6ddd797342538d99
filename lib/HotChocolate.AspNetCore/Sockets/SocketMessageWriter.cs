using System.Text.Json;
using HotChocolate.AspNetCore.Http;
using HotChocolate.Execution;

namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>Writes the messages of the server (graphql-transport-ws, Message types).</summary>
internal static class SocketMessageWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = OperationResult.Encoder, SkipValidation = true };

    public static byte[] Ping { get; } = """{"type":"ping"}"""u8.ToArray();

    public static void WriteConnectionAck(PooledBuffer output, IReadOnlyDictionary<string, object?>? payload)
        => Write(output, "connection_ack"u8, payload);

    public static void WritePong(PooledBuffer output, IReadOnlyDictionary<string, object?>? payload)
        => Write(output, "pong"u8, payload);

    public static void WriteNext(PooledBuffer output, string id, OperationResult result)
    {
        using var writer = Begin(output, "next"u8, id);
        writer.WritePropertyName("payload"u8);
        result.WriteTo(writer);
        writer.WriteEndObject();
    }

    public static void WriteError(PooledBuffer output, string id, IReadOnlyList<IError> errors)
    {
        using var writer = Begin(output, "error"u8, id);
        writer.WriteStartArray("payload"u8);
        foreach (var error in errors)
        {
            ResultWriter.Write(writer, error);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void WriteComplete(PooledBuffer output, string id)
    {
        using var writer = Begin(output, "complete"u8, id);
        writer.WriteEndObject();
    }

    private static void Write(PooledBuffer output, ReadOnlySpan<byte> type, IReadOnlyDictionary<string, object?>? payload)
    {
        using var writer = Begin(output, type, null);
        if (payload is not null)
        {
            writer.WritePropertyName("payload"u8);
            JsonSerializer.Serialize(writer, payload);
        }

        writer.WriteEndObject();
    }

    private static Utf8JsonWriter Begin(PooledBuffer output, ReadOnlySpan<byte> type, string? id)
    {
        output.Clear();
        var writer = new Utf8JsonWriter(output, s_options);
        writer.WriteStartObject();
        if (id is not null)
        {
            writer.WriteString("id"u8, id);
        }

        writer.WriteString("type"u8, type);
        return writer;
    }
}
