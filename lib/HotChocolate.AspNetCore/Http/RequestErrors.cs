using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Http;

/// <summary>The messages and codes of requests that cannot be executed. None repeats what the client sent.</summary>
internal static class RequestErrors
{
    public static InvalidRequestException InvalidJson(string detail)
        => new(New("Invalid JSON document. " + detail, ErrorCodes.Server.UnexpectedRequestParserError));

    public static InvalidRequestException InvalidUtf8()
        => InvalidJson("It is not valid UTF-8.");

    public static InvalidRequestException NotAnObject(string kind)
        => new(New($"A request is a JSON object, but {kind} was sent.", ErrorCodes.Server.UnexpectedRequestParserError));

    public static InvalidRequestException BatchNotEnabled()
        => new(New("A request is one JSON object; this server executes no batches.", ErrorCodes.Server.RequestInvalid));

    public static InvalidRequestException EmptyBody()
        => new(New("The request has no body; a JSON object with the member `query` is needed.", ErrorCodes.Server.RequestInvalid));

    public static InvalidRequestException Incomplete(int statusCode)
        => new(New("The body of the request did not arrive as announced.", ErrorCodes.Server.RequestInvalid), statusCode);

    public static InvalidRequestException WrongType(string member, string expected, string kind)
        => new(New($"Invalid GraphQL Request. `{member}` must be {expected} or null, but {kind} was sent.", ErrorCodes.Server.RequestInvalid));

    public static InvalidRequestException QueryMissing()
        => new(New("The request must have a parameter `query` or `id`.", ErrorCodes.Server.QueryAndIdMissing));

    public static InvalidRequestException QueryEmpty()
        => new(New("The parameter `query` is empty.", ErrorCodes.Server.RequestInvalid)) { IsWellFormed = true };

    public static InvalidRequestException Repeated(string parameter)
        => new(New($"The parameter `{parameter}` is there more than once.", ErrorCodes.Server.RequestInvalid));

    public static InvalidRequestException TooLarge(int maxSize)
        => new(
            New(
                string.Create(CultureInfo.InvariantCulture, $"The request is larger than {maxSize} bytes."),
                ErrorCodes.Server.MaxRequestSize),
            StatusCodes.Status413PayloadTooLarge);

    public static InvalidRequestException UnsupportedContentType()
        => new(
            New("The body of a POST must have the content type `application/json`.", ErrorCodes.Server.RequestInvalid),
            StatusCodes.Status415UnsupportedMediaType);

    public static InvalidRequestException GetNotEnabled()
        => new(New("This endpoint takes operations by POST only.", ErrorCodes.Server.RequestInvalid), StatusCodes.Status405MethodNotAllowed);

    public static InvalidRequestException PreflightRequired()
        => new(New("A GET request must have the header `GraphQL-Preflight: 1`.", ErrorCodes.Server.RequestInvalid));

    public static InvalidRequestException MethodNotAllowed()
        => new(New("A GraphQL request is sent by POST or GET.", ErrorCodes.Server.RequestInvalid), StatusCodes.Status405MethodNotAllowed);

    public static InvalidRequestException NoEndpoint()
        => new(New("There is nothing at this path.", ErrorCodes.Server.RequestInvalid), StatusCodes.Status404NotFound);

    public static IError NotAcceptable()
        => New(
            "None of the `Accept` header values is supported. Supported are `application/graphql-response+json`, `application/json` and `text/event-stream`.",
            ErrorCodes.Server.NoSupportedAcceptMediaType);

    public static IError InvalidAcceptHeader()
        => New("The `Accept` header cannot be read.", ErrorCodes.Server.InvalidAcceptHeaderValue);

    public static IError TooManyOperations()
        => New("There are too many operations on this connection.", ErrorCodes.Server.RequestInvalid);

    private static IError New(string message, string code) => ErrorBuilder.New().SetMessage(message).SetCode(code).Build();
}
