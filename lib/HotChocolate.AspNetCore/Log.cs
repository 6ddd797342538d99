using Microsoft.Extensions.Logging;

namespace HotChocolate.AspNetCore;

/// <summary>What the transports log. Nothing of it holds what a client sent.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A GraphQL request over HTTP failed.")]
    public static partial void HttpRequestFailed(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "A GraphQL operation over WebSocket failed.")]
    public static partial void SocketOperationFailed(ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Error, "A GraphQL WebSocket failed and was closed.")]
    public static partial void SocketFailed(ILogger logger, Exception exception);
}
