using System.Diagnostics;
using GraphCommerce.Data;
using GraphCommerce.Data.Database;
using HotChocolate.Execution;
using Microsoft.Extensions.Logging;

namespace GraphCommerce.Schema.Common;

/// <summary>
/// The edge where exceptions become errors: a refusal keeps its message and code wherever it comes up; a database that cannot be used is an error that says
/// when to try again; any other fault is logged once, and the client learns only a code and the trace id to ask with.
/// </summary>
internal sealed partial class ErrorFilter(DatabaseAvailability database, ILogger<ErrorFilter> logger) : IErrorFilter
{
    private const string FaultCode = "INTERNAL_ERROR";
    private const string RetryAfterExtension = "retryAfter";

    public IError OnError(IError error) => error.Exception switch
    {
        null => error,
        GraphQLException { Errors: [var told, ..] } => error.WithMessage(told.Message).WithCode(told.Code),
        OperationCanceledException => error,
        _ when IsMistakeOfClient(error) => error,
        var fault when database.FindOutage(fault) is { } outage => OnOutage(error, outage),
        DomainException refusal => error.WithMessage(refusal.Message).WithCode(refusal.Code),
        var fault => OnFault(error, fault),
    };

    /// <summary>True if the request could not be read, has a value that is none of its type, or a cursor that was never given out.</summary>
    private static bool IsMistakeOfClient(IError error)
        => error.Code is ErrorCodes.Server.UnexpectedRequestParserError or ErrorCodes.Paging.InvalidCursor
            || error.Extensions?.ContainsKey("inputPath") == true;

    private static IError OnOutage(IError error, ServiceUnavailableException outage)
        => error.WithMessage(outage.Message).WithCode(outage.Code).SetExtension(RetryAfterExtension, outage.RetryAfter);

    private IError OnFault(IError error, Exception fault)
    {
        var traceId = Activity.Current?.TraceId.ToString() ?? ActivityTraceId.CreateRandom().ToString();
        LogFault(logger, error.Path?.Print(), traceId, fault);
        return error.WithCode(error.Code ?? FaultCode).SetExtension("traceId", traceId);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Fault at {Path}, trace {TraceId}")]
    private static partial void LogFault(ILogger logger, string? path, string traceId, Exception fault);
}
