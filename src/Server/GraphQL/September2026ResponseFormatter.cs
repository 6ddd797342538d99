using System.Net;
using HotChocolate;
using HotChocolate.AspNetCore;
using HotChocolate.Execution;

namespace GraphCommerce.Server.GraphQL;

/// <summary>
/// The status codes of GraphQL over HTTP, September 2026: 294 for data with errors, 422 for what is refused after parsing. Today's clients
/// expect 200 and 400 there, so <c>GraphQL:UseSeptember2026StatusCodes</c> has to enable it.
/// </summary>
internal sealed class September2026ResponseFormatter : CommerceResponseFormatter
{
    private const HttpStatusCode PartialSuccess = (HttpStatusCode)294;

    protected override HttpStatusCode OnDetermineStatusCode(OperationResult result, FormatInfo format, HttpStatusCode? proposedStatusCode)
    {
        var statusCode = base.OnDetermineStatusCode(result, format, proposedStatusCode);
        if (format.Kind != ResponseContentType.GraphQLResponse || proposedStatusCode is not null)
        {
            return statusCode;
        }

        return statusCode switch
        {
            HttpStatusCode.OK when result.Errors is { Count: > 0 } => PartialSuccess,
            HttpStatusCode.BadRequest when result.Errors.All(error => error.Code != ErrorCodes.Server.SyntaxError) => HttpStatusCode.UnprocessableEntity,
            _ => statusCode,
        };
    }
}
