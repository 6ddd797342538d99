using System.Text.Json;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;

namespace GraphCommerce.Server.Authentication;

/// <summary>
/// Reads the token from the payload of <c>connection_init</c>, as <c>{ "authorization": "Bearer ..." }</c>, because a browser cannot send headers
/// when it opens a WebSocket. Without a token the connection is anonymous; an invalid token is refused.
/// </summary>
internal sealed class TokenSocketInterceptor(BearerTokenReader tokens) : DefaultSocketSessionInterceptor
{
    private const string Scheme = "Bearer ";

    public override async ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default)
    {
        if (FindAuthorization(connectionInitMessage.Payload) is not { } authorization)
        {
            return ConnectionStatus.Accept();
        }

        var token = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization[Scheme.Length..] : authorization;
        if (await tokens.ReadAsync(token, cancellationToken) is not { } user)
        {
            return ConnectionStatus.Reject("The token is not valid.");
        }

        session.Connection.HttpContext.User = user;
        return ConnectionStatus.Accept();
    }

    /// <summary>The entry of the payload. Clients spell it like the header, in either case.</summary>
    private static string? FindAuthorization(JsonElement? payload)
        => payload is { ValueKind: JsonValueKind.Object } entries
            ? entries.EnumerateObject()
                .Where(e => e.NameEquals("authorization") || e.NameEquals("Authorization"))
                .Where(e => e.Value.ValueKind == JsonValueKind.String)
                .Select(e => e.Value.GetString())
                .FirstOrDefault()
            : null;
}
