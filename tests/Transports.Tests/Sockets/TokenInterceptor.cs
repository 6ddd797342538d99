using System.Security.Claims;
using System.Text.Json;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;
using HotChocolate.Execution;

namespace HotChocolate.Transports.Sockets;

/// <summary>Takes the user's name from the payload of <c>connection_init</c>.</summary>
internal sealed class TokenInterceptor : DefaultSocketSessionInterceptor
{
    private int _completed;
    private int _closed;

    public int Completed => _completed;

    public int Closed => _closed;

    public static ClaimsPrincipal CreateUser(string name) => new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "test"));

    public override ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default)
    {
        switch (connectionInitMessage.Payload?.GetProperty("token").GetString())
        {
            case "mallory":
                return new(ConnectionStatus.Reject("The token is not valid."));

            case "crash":
                throw new InvalidOperationException("The token service is away.");

            case { } name:
                session.Connection.HttpContext.User = CreateUser(name);
                break;
        }

        return new(ConnectionStatus.Accept());
    }

    public override ValueTask OnRequestAsync(
        ISocketSession session, string operationSessionId, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken = default)
        => operationSessionId == "forbidden"
            ? throw new GraphQLException("Not this one.")
            : base.OnRequestAsync(session, operationSessionId, requestBuilder, cancellationToken);

    public override ValueTask<IReadOnlyDictionary<string, object?>?> OnPingAsync(
        ISocketSession session, IOperationMessagePayload pingMessage, CancellationToken cancellationToken = default)
        => new(pingMessage.Payload?.Deserialize<Dictionary<string, object?>>());

    public override ValueTask OnCompleteAsync(ISocketSession session, string operationSessionId, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _completed);
        return default;
    }

    public override ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _closed);
        return default;
    }
}
