using System.Security.Claims;
using GraphCommerce.Schema.Common;
using HotChocolate.Execution;
using HotChocolate.Execution.Instrumentation;

namespace GraphCommerce.Server.Logging;

/// <summary>One line for each GraphQL request: operation, user, duration and error codes; never variables or tokens.</summary>
internal sealed partial class RequestLog(ILogger<RequestLog> logger, TimeProvider timeProvider) : ExecutionDiagnosticEventListener
{
    private const int MaximumNameLength = 100;

    public override IDisposable ExecuteRequest(RequestContext context)
        => logger.IsEnabled(LogLevel.Information) ? new Scope(this, context, timeProvider.GetTimestamp()) : EmptyScope;

    private void Write(RequestContext context, long startTimestamp)
    {
        var duration = timeProvider.GetElapsedTime(startTimestamp).TotalMilliseconds;
        var kind = context.TryGetOperation(out var operation) ? operation.Kind.ToString() : "Refused";
        var user = (context.ContextData.TryGetValue(nameof(ClaimsPrincipal), out var principal) ? principal as ClaimsPrincipal : null)?.FindUserId();
        var errors = context.Result is OperationResult { Errors.Count: > 0 } result
            ? string.Join(',', result.Errors.Select(e => e.Code ?? "-").Distinct())
            : null;
        LogRequest(logger, kind, Shorten(operation?.Name), user, duration, errors);
    }

    /// <summary>A client chooses the name; it can be as long as a request.</summary>
    private static string? Shorten(string? name) => name?.Length > MaximumNameLength ? name[..MaximumNameLength] : name;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Kind} {Operation} by user {UserId} in {DurationMs:0.0} ms, errors: {ErrorCodes}")]
    private static partial void LogRequest(ILogger logger, string kind, string? operation, long? userId, double durationMs, string? errorCodes);

    private sealed class Scope(RequestLog log, RequestContext context, long startTimestamp) : IDisposable
    {
        public void Dispose() => log.Write(context, startTimestamp);
    }
}
