using System.Text.Json;
using HotChocolate.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>The messages a client may send (graphql-transport-ws, Message types).</summary>
internal enum SocketMessageType
{
    ConnectionInit,
    Ping,
    Pong,
    Subscribe,
    Complete,
}

/// <summary>A message of a client.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Id">The operation it is about.</param>
/// <param name="Payload">Its payload, a JSON object, within the received text; empty if there is none.</param>
internal readonly record struct SocketMessage(SocketMessageType Type, string? Id, ReadOnlyMemory<byte> Payload)
{
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 128 };

    /// <summary>Reads a message.</summary>
    /// <exception cref="InvalidMessageException">It is none that the protocol knows.</exception>
    public static SocketMessage Parse(ReadOnlyMemory<byte> text)
    {
        try
        {
            JsonText.EnsureNoLoneSurrogates(text.Span, s_options);
            return Read(text);
        }
        catch (Exception exception) when (exception is JsonException or InvalidRequestException)
        {
            throw new InvalidMessageException("The message is not valid JSON.");
        }
    }

    /// <summary>The payload as a value of its own.</summary>
    public JsonElement? ToPayload()
    {
        if (Payload.IsEmpty)
        {
            return null;
        }

        var reader = new Utf8JsonReader(Payload.Span, s_options);
        return JsonElement.ParseValue(ref reader);
    }

    private static SocketMessage Read(ReadOnlyMemory<byte> text)
    {
        var reader = new Utf8JsonReader(text.Span, s_options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new InvalidMessageException("A message is a JSON object.");
        }

        SocketMessageType? type = null;
        string? id = null;
        var payload = ReadOnlyMemory<byte>.Empty;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                type = ReadType(ref reader);
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                id = reader.TokenType == JsonTokenType.String
                    ? reader.GetString()
                    : throw new InvalidMessageException("The member `id` must be a string.");
            }
            else if (reader.ValueTextEquals("payload"u8))
            {
                reader.Read();
                payload = ReadPayload(ref reader, text);
            }
            else
            {
                reader.Skip();
            }
        }

        reader.Read();
        return Check(new SocketMessage(type ?? throw new InvalidMessageException("The member `type` is missing."), id, payload));
    }

    private static SocketMessageType ReadType(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            if (reader.ValueTextEquals("subscribe"u8))
            {
                return SocketMessageType.Subscribe;
            }

            if (reader.ValueTextEquals("complete"u8))
            {
                return SocketMessageType.Complete;
            }

            if (reader.ValueTextEquals("pong"u8))
            {
                return SocketMessageType.Pong;
            }

            if (reader.ValueTextEquals("ping"u8))
            {
                return SocketMessageType.Ping;
            }

            if (reader.ValueTextEquals("connection_init"u8))
            {
                return SocketMessageType.ConnectionInit;
            }
        }

        throw new InvalidMessageException("The member `type` names no message of a client.");
    }

    private static ReadOnlyMemory<byte> ReadPayload(ref Utf8JsonReader reader, ReadOnlyMemory<byte> text)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new InvalidMessageException("The member `payload` must be a JSON object.");
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return text[start..(int)reader.BytesConsumed];
    }

    private static SocketMessage Check(SocketMessage message)
    {
        if (message.Type is SocketMessageType.Subscribe or SocketMessageType.Complete && string.IsNullOrEmpty(message.Id))
        {
            throw new InvalidMessageException("The member `id` is missing.");
        }

        return message.Type == SocketMessageType.Subscribe && message.Payload.IsEmpty
            ? throw new InvalidMessageException("The member `payload` is missing.")
            : message;
    }
}

/// <summary>A message that breaks the protocol; the socket is closed with 4400 and this reason.</summary>
internal sealed class InvalidMessageException(string reason) : Exception(reason);
