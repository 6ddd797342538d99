using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sample.Tests;

/// <summary>The recorded requests: data, errors with their paths and codes, status and content type.</summary>
[Collection(SampleCollection.Name)]
public sealed class RecordedTests(SampleServer server)
{
    private static readonly JsonArray s_records = JsonNode.Parse(SampleServer.Read("recorded.json"))!.AsArray();

    public static TheoryData<string> Names => [.. s_records.Select(static record => (string)record!["name"]!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answers_as_recorded(string name)
    {
        var record = s_records.Single(record => (string)record!["name"]! == name)!;
        var expected = record["response"]!;

        using var response = await server.CreateClient().SendAsync(CreateRequest(record["request"]!));
        var text = await response.Content.ReadAsStringAsync();
        var body = JsonNode.Parse(text)!;

        Assert.True((int)expected["status"]! == (int)response.StatusCode, $"{(int)response.StatusCode}: {text}");
        Assert.Equal((string)expected["contentType"]!, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(Normalize(expected["body"]!["data"]), Normalize(body["data"]));
        Assert.Equal(expected["body"]!.AsObject().ContainsKey("data"), body.AsObject().ContainsKey("data"));
        Assert.Equal(Errors(expected["body"]!), Errors(body));
    }

    private static HttpRequestMessage CreateRequest(JsonNode request)
    {
        var message = new HttpRequestMessage(new HttpMethod((string)request["method"]!), "/graphql");
        if (message.Method == HttpMethod.Get)
        {
            message.RequestUri = new($"/graphql?query={Uri.EscapeDataString((string)request["query"]!)}", UriKind.Relative);
        }
        else
        {
            message.Content = new StringContent((string?)request["raw"] ?? CreateBody(request), Encoding.UTF8, (string)request["contentType"]!);
        }

        if ((string?)request["as"] is { } role)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", SampleServer.CreateToken(role));
        }

        if ((string?)request["accept"] is { } accept)
        {
            message.Headers.Accept.ParseAdd(accept);
        }

        return message;
    }

    private static string CreateBody(JsonNode request)
    {
        var body = new JsonObject();
        foreach (var name in (string[])["query", "variables", "operationName"])
        {
            if (request[name] is { } value)
            {
                body[name] = value.DeepClone();
            }
        }

        return body.ToJsonString();
    }

    /// <summary>The path and the code of each error; the order of errors of fields that run side by side is not defined.</summary>
    private static string[] Errors(JsonNode body)
        => [.. (body["errors"]?.AsArray() ?? []).Select(static error => $"{error!["path"]?.ToJsonString()} {error["extensions"]?["code"]}").Order(StringComparer.Ordinal)];

    /// <summary>Cursors are opaque; numbers are compared by value, because the recorder wrote some of them as floating-point numbers.</summary>
    private static string Normalize(JsonNode? node) => node switch
    {
        JsonObject @object => $"{{{string.Join(',', @object.Select(static field => $"{field.Key}:{(IsCursor(field) ? "cursor" : Normalize(field.Value))}"))}}}",
        JsonArray array => $"[{string.Join(',', array.Select(Normalize))}]",
        JsonValue value when value.GetValueKind() is JsonValueKind.Number => value.GetValue<JsonElement>().GetDouble().ToString("R"),
        _ => node?.ToJsonString() ?? "null",
    };

    private static bool IsCursor(KeyValuePair<string, JsonNode?> field)
        => field.Key is "cursor" or "startCursor" or "endCursor" && field.Value?.GetValueKind() is JsonValueKind.String;
}
