using System.Net;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Formatters;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Transports.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Transports.Http;

public sealed class StatusCodeFormatterTests(StatusCodeFormatterTests.Host host) : IClassFixture<StatusCodeFormatterTests.Host>
{
    [Theory]
    [InlineData("""{"query":"{ hello }"}""", 200)]
    [InlineData("""{"query":"{ hello fault }"}""", 294)]
    [InlineData("""{"query":"{ nope }"}""", 422)]
    [InlineData("""{"query":"query($t: String!) { repeat(text: $t, count: 1) }"}""", 422)]
    [InlineData("""{"query":"{"}""", 400)]
    [InlineData("""{"query":""", 400)]
    public async Task The_codes_of_the_september_2026_edition_are_a_formatter_away(string request, int statusCode)
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, request);
        using var old = await host.Client.PostGraphQLAsync(host.Url, request, "application/json");

        Assert.Equal(statusCode, (int)response.StatusCode);
        Assert.Equal(request.EndsWith('}') ? 200 : 400, (int)old.StatusCode);
    }

    [Theory]
    [InlineData("{ hello }", "data")]
    [InlineData("{ requiredFault }", "null")]
    [InlineData("{ nope }", "none")]
    public async Task A_formatter_adds_headers_that_depend_on_the_data(string query, string data)
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, $$"""{"query":"{{query}}"}""");

        Assert.Equal([data], response.Headers.GetValues("X-Data"));
    }

    public sealed class Host : GraphQLHost
    {
        protected override void Configure(IRequestExecutorBuilder schema) => schema.AddHttpResponseFormatter<September2026>();
    }

    /// <summary>GraphQL over HTTP, edition of September 2026: 294 for data with errors, 422 for what is refused after parsing.</summary>
    private sealed class September2026 : DefaultHttpResponseFormatter
    {
        protected override void OnWriteResponseHeaders(OperationResult result, FormatInfo format, IHeaderDictionary headers)
            => headers["X-Data"] = result.Data switch { null => "none", { IsValueNull: true } => "null", _ => "data" };

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
}
