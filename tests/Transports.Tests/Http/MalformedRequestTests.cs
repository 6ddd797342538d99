using System.Text;
using HotChocolate.Transports.Server;

namespace HotChocolate.Transports.Http;

public sealed class MalformedRequestTests(GraphQLHost host) : IClassFixture<GraphQLHost>
{
    [Theory]
    [InlineData("", "HC0009", "The request has no body; a JSON object with the member `query` is needed.")]
    [InlineData("   ", "HC0012", "Invalid JSON document. See line 1, byte 4.")]
    [InlineData("{\"query\": ", "HC0012", "Invalid JSON document. See line 1, byte 11.")]
    [InlineData("{\"query\":\"{ hello }\"", "HC0012", "Invalid JSON document. See line 1, byte 21.")]
    [InlineData("{\"query\":\"{ hello }\"} x", "HC0012", "Invalid JSON document. See line 1, byte 23.")]
    [InlineData("{\"query\":\"{ hello }\",}", "HC0012", "Invalid JSON document. See line 1, byte 22.")]
    [InlineData("{'query':'{ hello }'}", "HC0012", "Invalid JSON document. See line 1, byte 2.")]
    [InlineData("{ hello }", "HC0012", "Invalid JSON document. See line 1, byte 3.")]
    [InlineData("{\n/* */\"query\":\"{ hello }\"}", "HC0012", "Invalid JSON document. See line 2, byte 1.")]
    [InlineData("{\"query\":\"{ \\ud800 }\"}", "HC0012", "Invalid JSON document. A string has half of a surrogate pair.")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":{\"a\":\"\\udfff\"}}", "HC0012", "Invalid JSON document. A string has half of a surrogate pair.")]
    [InlineData("\"x\"", "HC0012", "A request is a JSON object, but a string was sent.")]
    [InlineData("null", "HC0012", "A request is a JSON object, but null was sent.")]
    [InlineData("7", "HC0012", "A request is a JSON object, but a number was sent.")]
    [InlineData("[{\"query\":\"{ hello }\"}]", "HC0009", "A request is one JSON object; this server executes no batches.")]
    [InlineData("{}", "HC0013", "The request must have a parameter `query` or `id`.")]
    [InlineData("{\"query\":null}", "HC0013", "The request must have a parameter `query` or `id`.")]
    [InlineData("{\"query\":\"\"}", "HC0009", "The parameter `query` is empty.")]
    [InlineData("{\"query\":{}}", "HC0009", "Invalid GraphQL Request. `query` must be a string or null, but an object was sent.")]
    [InlineData("{\"query\":1}", "HC0009", "Invalid GraphQL Request. `query` must be a string or null, but a number was sent.")]
    [InlineData("{\"query\":\"{ hello }\",\"operationName\":[]}", "HC0009", "Invalid GraphQL Request. `operationName` must be a string or null, but an array was sent.")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":[1]}", "HC0009", "Invalid GraphQL Request. `variables` must be a JSON object or null, but an array was sent.")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":\"{}\"}", "HC0009", "Invalid GraphQL Request. `variables` must be a JSON object or null, but a string was sent.")]
    [InlineData("{\"query\":\"{ hello }\",\"extensions\":false}", "HC0009", "Invalid GraphQL Request. `extensions` must be a JSON object or null, but a boolean was sent.")]
    [InlineData("{\"id\":\"unknown\"}", "HC0020", "There is no stored document of that id.")]
    [InlineData("{\"id\":7}", "HC0009", "Invalid GraphQL Request. `id` must be a string or null, but a number was sent.")]
    public async Task A_malformed_request_is_told_what_is_wrong(string request, string code, string message)
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, request);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(message, await ErrorAssert.HasCodeAsync(response, code));
        await host.AssertHealthyAsync();
    }

    [Theory]
    [InlineData("7B227175657279223A22FF227D")]
    [InlineData("7B227175657279223A22C0AF227D")]
    [InlineData("7B227175657279223A22EDA080227D")]
    [InlineData("7B2271756572791C3A22F09F98227D")]
    [InlineData("FEFF007B")]
    public async Task A_body_that_is_not_utf8_is_refused(string hexadecimal)
    {
        using var response = await host.Client.PostGraphQLAsync(host.Url, Convert.FromHexString(hexadecimal));

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("Invalid JSON document. It is not valid UTF-8.", await ErrorAssert.HasCodeAsync(response, "HC0012"));
        await host.AssertHealthyAsync();
    }

    [Fact]
    public async Task Variables_nested_deeper_than_128_are_refused()
    {
        var lists = new string('[', 100_000) + new string(']', 100_000);
        var request = $$"""{"query":"{ hello }","variables":{"a": {{lists}} } }""";
        using var response = await host.Client.PostGraphQLAsync(host.Url, request);

        Assert.Equal(400, (int)response.StatusCode);
        await ErrorAssert.HasCodeAsync(response, "HC0012");
        await host.AssertHealthyAsync();
    }

    [Theory]
    [InlineData("{", "}")]
    [InlineData("{ hello(name: [", "]) }")]
    [InlineData("{ hello { a", "} }")]
    public async Task A_document_nested_100000_deep_is_a_syntax_error(string open, string close)
    {
        var document = string.Concat(Enumerable.Repeat(open, 100_000)) + string.Concat(Enumerable.Repeat(close, 100_000));
        var request = $$"""{"query":"{{document}}"}""";
        Assert.InRange(Encoding.UTF8.GetByteCount(request), 200_000, GraphQLHost.MaxRequestSize);
        using var response = await host.Client.PostGraphQLAsync(host.Url, request);

        Assert.Equal(400, (int)response.StatusCode);
        var message = await ErrorAssert.HasCodeAsync(response, "HC0011");
        Assert.True(message.Length < 500, "A message does not repeat the document.");
        await host.AssertHealthyAsync();
    }
}
