using System.Net;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace HotChocolate.AspNetCore.Http;

/// <summary>GraphQL over HTTP: POST with a JSON body, GET with a query string.</summary>
internal static class HttpTransport
{
    private const string PreflightHeader = "GraphQL-Preflight";

    public static async Task InvokeAsync(HttpContext context, EndpointContext endpoint)
    {
        var negotiation = Negotiation.Read(context.Request.Headers.Accept);
        if (negotiation is not { IsAcceptable: true })
        {
            var refusal = negotiation is null
                ? new InvalidRequestException(RequestErrors.InvalidAcceptHeader())
                : new InvalidRequestException(RequestErrors.NotAcceptable(), StatusCodes.Status406NotAcceptable);
            await RefuseAsync(context, endpoint, ResponseContentType.GraphQLResponse, refusal).ConfigureAwait(false);
            return;
        }

        try
        {
            await ExecuteOrRefuseAsync(context, endpoint, negotiation).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsClientGone(context, exception))
        {
            // There is nobody to answer.
        }
        catch (Exception exception)
        {
            await FailAsync(context, endpoint, negotiation.Single, exception).ConfigureAwait(false);
        }
    }

    private static bool IsClientGone(HttpContext context, Exception exception)
        => exception is ConnectionResetException
            || (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested);

    private static async Task ExecuteOrRefuseAsync(HttpContext context, EndpointContext endpoint, Negotiation negotiation)
    {
        try
        {
            await ExecuteAsync(context, endpoint, negotiation).ConfigureAwait(false);
        }
        catch (InvalidRequestException refusal)
        {
            await RefuseAsync(context, endpoint, negotiation.Single, refusal).ConfigureAwait(false);
        }
    }

    private static async Task ExecuteAsync(HttpContext context, EndpointContext endpoint, Negotiation negotiation)
    {
        var cancellationToken = context.RequestAborted;
        var request = await ReadAsync(context, endpoint, cancellationToken).ConfigureAwait(false);
        var executor = await endpoint.GetExecutorAsync(cancellationToken).ConfigureAwait(false);
        var builder = request.ToBuilder(GetFlags(context.Request, endpoint.Options, negotiation));
        IExecutionResult result;
        try
        {
            await endpoint.HttpInterceptor.OnCreateAsync(context, executor, builder, cancellationToken).ConfigureAwait(false);
            result = await executor.ExecuteAsync(builder.Build(), cancellationToken).ConfigureAwait(false);
        }
        catch (GraphQLException exception)
        {
            result = new OperationResult(exception.Errors);
        }

        await using (result.ConfigureAwait(false))
        {
            await WriteAsync(context, endpoint, negotiation, result).ConfigureAwait(false);
        }
    }

    private static ValueTask<GraphQLRequest> ReadAsync(HttpContext context, EndpointContext endpoint, CancellationToken cancellationToken)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method))
        {
            return IsJson(request.ContentType)
                ? RequestReader.ReadBodyAsync(request, endpoint.MaxRequestSize, cancellationToken)
                : throw RequestErrors.UnsupportedContentType();
        }

        if (!endpoint.Options.EnableGetRequests)
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            throw RequestErrors.GetNotEnabled();
        }

        if (endpoint.Options.EnforceGetRequestsPreflightHeader
            && !request.Headers.ContainsKey(PreflightHeader)
            && !IsJson(request.ContentType))
        {
            throw RequestErrors.PreflightRequired();
        }

        return new ValueTask<GraphQLRequest>(RequestReader.ReadQueryString(request.Query));
    }

    private static bool IsJson(string? contentType)
        => string.Equals(contentType, "application/json", StringComparison.OrdinalIgnoreCase)
            || (MediaTypeHeaderValue.TryParse(contentType, out var type)
                && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)));

    private static RequestFlags GetFlags(HttpRequest request, GraphQLServerOptions options, Negotiation negotiation)
    {
        var flags = negotiation.AcceptsStream ? RequestFlags.AllowAll : RequestFlags.AllowNonStreaming;

        // The two enumerations have the same values.
        return HttpMethods.IsPost(request.Method) ? flags : flags & (RequestFlags)options.AllowedGetOperations;
    }

    private static Task WriteAsync(HttpContext context, EndpointContext endpoint, Negotiation negotiation, IExecutionResult result)
    {
        if (result is IResponseStream stream)
        {
            return EventStream.WriteAsync(context.Response, stream, endpoint.Logger, endpoint.Stopping, context.RequestAborted);
        }

        var single = (OperationResult)result;
        var statusCode = GetStatusCode(context, single);
        return endpoint.Formatter.FormatAsync(context.Response, single, negotiation.Single, statusCode, context.RequestAborted);
    }

    /// <summary>An operation that may not be sent by GET is the one refusal that every media type shows as status code.</summary>
    private static HttpStatusCode? GetStatusCode(HttpContext context, OperationResult result)
    {
        if (!result.IsOperationKindRefused || HttpMethods.IsPost(context.Request.Method))
        {
            return null;
        }

        context.Response.Headers.Allow = HttpMethods.Post;
        return HttpStatusCode.MethodNotAllowed;
    }

    /// <summary>Answers a request that cannot be an operation, in whatever media type the client reads.</summary>
    public static Task RefuseAsync(HttpContext context, EndpointContext endpoint, InvalidRequestException refusal)
    {
        var negotiation = Negotiation.Read(context.Request.Headers.Accept);
        var contentType = negotiation is { Single: ResponseContentType.Json } ? ResponseContentType.Json : ResponseContentType.GraphQLResponse;
        return RefuseAsync(context, endpoint, contentType, refusal);
    }

    private static Task RefuseAsync(HttpContext context, EndpointContext endpoint, ResponseContentType contentType, InvalidRequestException refusal)
    {
        var result = new OperationResult([refusal.Error]);
        return endpoint.Formatter.FormatAsync(context.Response, result, contentType, (HttpStatusCode)refusal.StatusCode, context.RequestAborted);
    }

    private static async Task FailAsync(HttpContext context, EndpointContext endpoint, ResponseContentType contentType, Exception exception)
    {
        Log.HttpRequestFailed(endpoint.Logger, exception);
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        var result = new OperationResult([ErrorBuilder.FromException(exception).Build()]);
        await endpoint.Formatter
            .FormatAsync(context.Response, result, contentType, HttpStatusCode.InternalServerError, context.RequestAborted)
            .ConfigureAwait(false);
    }
}
