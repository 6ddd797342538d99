using System.Net.Http.Headers;
using System.Text;

namespace HotChocolate.Transports.Server;

internal static class HttpClientExtensions
{
    public static Task<HttpResponseMessage> PostGraphQLAsync(this HttpClient client, Uri url, string json, string? accept = null)
        => client.PostGraphQLAsync(url, Encoding.UTF8.GetBytes(json), accept);

    public static async Task<HttpResponseMessage> PostGraphQLAsync(
        this HttpClient client,
        Uri url,
        byte[] body,
        string? accept = null,
        string? contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return await client.SendGraphQLAsync(request, accept);
    }

    public static async Task<HttpResponseMessage> GetGraphQLAsync(this HttpClient client, Uri url, string query, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(url) { Query = query }.Uri);
        return await client.SendGraphQLAsync(request, accept);
    }

    public static Task<HttpResponseMessage> SendGraphQLAsync(this HttpClient client, HttpRequestMessage request, string? accept)
    {
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
