using System.Net;
using HotChocolate.AspNetCore.Http;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Formatters;

/// <summary>
/// Turns results into HTTP responses (GraphQL over HTTP, Response). Derive from it, and register with
/// <c>AddHttpResponseFormatter</c>, to answer with other status codes or more headers.
/// </summary>
public class DefaultHttpResponseFormatter
{
    private static readonly FormatInfo s_json = new("application/json; charset=utf-8", ResponseContentType.Json);
    private static readonly FormatInfo s_stream = new(EventStream.ContentType, ResponseContentType.EventStream);
    private static readonly FormatInfo s_graphQLResponse = new("application/graphql-response+json; charset=utf-8", ResponseContentType.GraphQLResponse);

    /// <summary>Writes a single result.</summary>
    internal Task FormatAsync(
        HttpResponse response,
        OperationResult result,
        ResponseContentType contentType,
        HttpStatusCode? proposedStatusCode,
        CancellationToken cancellationToken)
    {
        var format = GetFormat(contentType);
        response.StatusCode = (int)OnDetermineStatusCode(result, format, proposedStatusCode);
        response.ContentType = format.ContentType;
        OnWriteResponseHeaders(result, format, response.Headers);
        return contentType == ResponseContentType.EventStream
            ? EventStream.WriteAsync(response, result, cancellationToken)
            : JsonResponse.WriteAsync(response, result, cancellationToken);
    }

    /// <summary>Decides the status code of a single result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="format">The media type it will be written in.</param>
    /// <param name="proposedStatusCode">The status code of a request that never reached the executor; null for all others.</param>
    protected virtual HttpStatusCode OnDetermineStatusCode(OperationResult result, FormatInfo format, HttpStatusCode? proposedStatusCode)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(format);
        if (proposedStatusCode is { } proposed)
        {
            return proposed;
        }

        // The older media types answer 200 to everything that is a GraphQL request.
        if (format.Kind is not ResponseContentType.GraphQLResponse || result.IsDataSet)
        {
            return HttpStatusCode.OK;
        }

        if (result.Errors.Any(error => error.Code == ErrorCodes.Execution.Timeout))
        {
            return HttpStatusCode.GatewayTimeout;
        }

        // A subscription that was asked for in a media type that can hold one result only.
        if (result.IsOperationKindRefused)
        {
            return HttpStatusCode.NotAcceptable;
        }

        return result.Errors.Any(error => error.Exception is not null) ? HttpStatusCode.InternalServerError : HttpStatusCode.BadRequest;
    }

    /// <summary>Override to add headers to the response of a single result before its body is written.</summary>
    /// <param name="result">The result.</param>
    /// <param name="format">The media type it will be written in.</param>
    /// <param name="headers">The headers of the response.</param>
    protected virtual void OnWriteResponseHeaders(OperationResult result, FormatInfo format, IHeaderDictionary headers)
    {
    }

    private static FormatInfo GetFormat(ResponseContentType contentType) => contentType switch
    {
        ResponseContentType.Json => s_json,
        ResponseContentType.EventStream => s_stream,
        _ => s_graphQLResponse,
    };

    /// <summary>The media type of a response.</summary>
    protected sealed class FormatInfo(string contentType, ResponseContentType kind)
    {
        /// <summary>The value of the header <c>Content-Type</c>.</summary>
        public string ContentType { get; } = contentType;

        /// <summary>The media type.</summary>
        public ResponseContentType Kind { get; } = kind;
    }
}
