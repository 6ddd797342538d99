using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Server.Tests;

/// <summary>A server as a developer starts it, with the sample shop, shared by the tests of a class.</summary>
public sealed class DevelopmentServer : IAsyncLifetime
{
    public ServerProcess Process { get; } = new("Development");

    public Task InitializeAsync() => Process.WaitUntilReadyAsync();

    public async Task DisposeAsync() => await Process.DisposeAsync();

    public Task<string> GetTokenAsync(int user, string role = "customer")
        => Process.Client.GetStringAsync(new Uri($"/dev/token?user={user}&role={role}", UriKind.Relative));

    public async Task<JsonNode> ExecuteAsync(string query, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        using var response = await Process.Client.SendAsync(request);
        return (await JsonNode.ParseAsync(await response.Content.ReadAsStreamAsync()))!;
    }
}
