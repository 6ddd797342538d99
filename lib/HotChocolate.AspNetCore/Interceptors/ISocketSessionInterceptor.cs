using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;
using HotChocolate.Execution;

namespace HotChocolate.AspNetCore;

/// <summary>Sees what happens on a GraphQL WebSocket.</summary>
public interface ISocketSessionInterceptor
{
    /// <summary>Decides, from the payload of <c>connection_init</c>, whether the client may go on.</summary>
    ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session,
        IOperationMessagePayload connectionInitMessage,
        CancellationToken cancellationToken = default);

    /// <summary>Completes a request. A <see cref="GraphQLException"/> refuses it with the exception's errors.</summary>
    /// <param name="session">The session.</param>
    /// <param name="operationSessionId">The id the client gave the operation.</param>
    /// <param name="requestBuilder">The request so far.</param>
    /// <param name="cancellationToken">Fires when the operation ends.</param>
    ValueTask OnRequestAsync(
        ISocketSession session,
        string operationSessionId,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken = default);

    /// <summary>Sees each result before it is sent, and may replace it.</summary>
    ValueTask<OperationResult> OnResultAsync(
        ISocketSession session,
        string operationSessionId,
        OperationResult result,
        CancellationToken cancellationToken = default);

    /// <summary>Runs once when an operation has ended, however it ended.</summary>
    ValueTask OnCompleteAsync(
        ISocketSession session,
        string operationSessionId,
        CancellationToken cancellationToken = default);

    /// <summary>Gives the payload of the pong that answers a client's ping; null for none.</summary>
    ValueTask<IReadOnlyDictionary<string, object?>?> OnPingAsync(
        ISocketSession session,
        IOperationMessagePayload pingMessage,
        CancellationToken cancellationToken = default);

    /// <summary>Sees a client's pong.</summary>
    ValueTask OnPongAsync(
        ISocketSession session,
        IOperationMessagePayload pongMessage,
        CancellationToken cancellationToken = default);

    /// <summary>Runs once when the socket has closed, however it closed.</summary>
    ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken = default);
}
