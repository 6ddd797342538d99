using System.Security.Claims;
using HotChocolate.Execution;
using HotChocolate.Execution.Instrumentation;

namespace GraphCommerce.Server.Logging;

/// <summary>One line for each GraphQL request: what was asked for, by whom, how long it took and how it ended; never its variables or its token.</summary>
internal sealed partial class RequestLog(ILogger<RequestLog> logger, TimeProvider timeProvider) : ExecutionDiagnosticEventListener
{
    public override IDisposable ExecuteRequest(RequestContext context)
        => logger.IsEnabled(LogLevel.Information) ? new Scope(this, context, timeProvider.GetTimestamp()) : EmptyScope;

    private void Write(RequestContext context, long begin)
    {
        var duration = timeProvider.GetElapsedTime(begin).TotalMilliseconds;
        var kind = context.TryGetOperation(out var operation) ? operation.Kind.ToString() : "Refused";
        var user = (context.ContextData.TryGetValue(nameof(ClaimsPrincipal), out var principal) ? principal as ClaimsPrincipal : null)?.FindFirstValue("sub");
        var errors = context.Result is OperationResult { Errors.Count: > 0 } result
            ? string.Join(',', result.Errors.Select(e => e.Code ?? "-").Distinct())
            : null;
        LogRequest(logger, kind, operation?.Name, user, duration, errors);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Kind} {Operation} by user {UserId} in {DurationMs:0.0} ms, errors: {ErrorCodes}")]
    private static partial void LogRequest(ILogger logger, string kind, string? operation, string? userId, double durationMs, string? errorCodes);

    private sealed class Scope(RequestLog log, RequestContext context, long begin) : IDisposable
    {
        public void Dispose() => log.Write(context, begin);
    }
}
