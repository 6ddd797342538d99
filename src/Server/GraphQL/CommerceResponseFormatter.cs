using System.Globalization;
using System.Net;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Formatters;
using HotChocolate.Execution;

namespace GraphCommerce.Server.GraphQL;

/// <summary>A response without data whose cause is that the database cannot be used has status 503 and says when to try again.</summary>
internal class CommerceResponseFormatter : DefaultHttpResponseFormatter
{
    protected override HttpStatusCode OnDetermineStatusCode(OperationResult result, FormatInfo format, HttpStatusCode? proposedStatusCode)
        => format.Kind is ResponseContentType.GraphQLResponse or ResponseContentType.Json && FindRetryAfter(result) is not null
            ? HttpStatusCode.ServiceUnavailable
            : base.OnDetermineStatusCode(result, format, proposedStatusCode);

    protected override void OnWriteResponseHeaders(OperationResult result, FormatInfo format, IHeaderDictionary headers)
    {
        base.OnWriteResponseHeaders(result, format, headers);
        if (FindRetryAfter(result) is { } seconds)
        {
            headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static int? FindRetryAfter(OperationResult result)
        => result is { Data: null or { IsValueNull: true }, Errors.Count: > 0 }
            ? result.Errors.Select(error => error.Extensions?.GetValueOrDefault("retryAfter")).OfType<int>().Cast<int?>().FirstOrDefault()
            : null;
}
