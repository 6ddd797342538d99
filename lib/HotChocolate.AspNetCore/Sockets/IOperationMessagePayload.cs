using System.Text.Json;

namespace HotChocolate.AspNetCore.Subscriptions.Protocols;

/// <summary>The payload of a client's message.</summary>
public interface IOperationMessagePayload
{
    /// <summary>The JSON object that was sent; null where there was none.</summary>
    JsonElement? Payload { get; }
}

internal sealed record OperationMessagePayload(JsonElement? Payload) : IOperationMessagePayload;
