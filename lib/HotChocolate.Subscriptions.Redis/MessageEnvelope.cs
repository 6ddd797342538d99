using System.Text.Json;

namespace HotChocolate.Subscriptions.Redis;

/// <summary>What an envelope holds.</summary>
internal enum MessageKind
{
    Default = 0,

    /// <summary>The topic ends: no more messages will come.</summary>
    Completed = 1,
}

/// <summary>A message as it travels: JSON with the fields <c>body</c> and <c>kind</c>, as the package writes it everywhere.</summary>
internal sealed record MessageEnvelope<TMessage>(TMessage? Body, MessageKind Kind);

/// <summary>Turns messages into JSON and back.</summary>
internal static class MessageEnvelope
{
    public const string Completed = """{"kind":1}""";

    public static string Write<TMessage>(TMessage message)
        => JsonSerializer.Serialize(new MessageEnvelope<TMessage>(message, MessageKind.Default), JsonSerializerOptions.Web);

    /// <exception cref="JsonException">It is no envelope, or one without a message.</exception>
    public static MessageEnvelope<TMessage> Read<TMessage>(string json)
        => JsonSerializer.Deserialize<MessageEnvelope<TMessage>>(json, JsonSerializerOptions.Web) switch
        {
            null or { Kind: MessageKind.Default, Body: null } => throw new JsonException("The envelope has no body."),
            var envelope => envelope,
        };
}
