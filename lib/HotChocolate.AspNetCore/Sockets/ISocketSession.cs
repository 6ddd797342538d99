using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>A client's WebSocket, from the handshake to its close.</summary>
public interface ISocketSession
{
    /// <summary>The connection.</summary>
    ISocketConnection Connection { get; }
}

/// <summary>The connection behind a WebSocket.</summary>
public interface ISocketConnection
{
    /// <summary>The request that was upgraded; its user is the user of every operation.</summary>
    HttpContext HttpContext { get; }

    /// <summary>The services of the upgraded request; they live as long as the socket.</summary>
    IServiceProvider RequestServices { get; }

    /// <summary>Fires when the client has gone.</summary>
    CancellationToken RequestAborted { get; }
}
