using System.Net;
using HotChocolate.AspNetCore;
using HotChocolate.Transports.Server;

namespace HotChocolate.Transports.Tool;

public sealed class IdeTests : IDisposable
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static readonly string s_folder = System.IO.Path.Combine(AppContext.BaseDirectory, "ide");

    [Fact]
    public async Task A_browser_is_sent_to_the_folder_of_the_page()
    {
        await using var started = await StartedHost.StartAsync(new Host());
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var response = await client.GetGraphQLAsync(started.Host.Url, "", Browser);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/graphql/", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Without_the_files_the_page_says_what_is_missing()
    {
        await using var started = await StartedHost.StartAsync(new Host());
        using var response = await started.Host.Client.GetGraphQLAsync(started.Host.Url, "", Browser);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains("Install Node.js 20 or later and build again.", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="?sdl">""", page, StringComparison.Ordinal);
        Assert.Contains("<title>A &lt;shop&gt;</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_files_they_are_served_and_nothing_beside_them()
    {
        Directory.CreateDirectory(System.IO.Path.Combine(s_folder, "static"));
        await File.WriteAllTextAsync(System.IO.Path.Combine(s_folder, "index.html"), "<p>the IDE</p>");
        await File.WriteAllTextAsync(System.IO.Path.Combine(s_folder, "static", "main.js"), "run()");
        await using var started = await StartedHost.StartAsync(new Host());
        var client = started.Host.Client;

        using var page = await client.GetGraphQLAsync(new Uri(started.Host.Url + "/"), "", Browser);
        Assert.Equal("<p>the IDE</p>", await page.Content.ReadAsStringAsync());
        Assert.True(page.Headers.CacheControl?.NoCache);

        using var script = await client.GetAsync(started.Host.Url + "/static/main.js");
        Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
        Assert.Equal("run()", await script.Content.ReadAsStringAsync());
        Assert.Equal(TimeSpan.FromDays(365), script.Headers.CacheControl?.MaxAge);

        using var configuration = await client.GetAsync(started.Host.Url + "/bcp-config.json");
        Assert.Equal(
            """{"title":"A \u003Cshop\u003E","useBrowserUrlAsEndpoint":true,"disableTelemetry":true}""",
            await configuration.Content.ReadAsStringAsync());

        foreach (var path in new[] { "/static/other.js", "/..%2FTransports.Tests.dll", "/static/..%2F..%2FTransports.Tests.dll", "/static" })
        {
            using var nothing = await client.GetAsync(started.Host.Url + path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, nothing.StatusCode));
        }
    }

    [Fact]
    public async Task A_server_can_do_without_it()
    {
        await using var started = await StartedHost.StartAsync(new Host { IsEnabled = false });
        using var page = await started.Host.Client.GetGraphQLAsync(started.Host.Url, "", Browser);
        using var configuration = await started.Host.Client.GetAsync(started.Host.Url + "/bcp-config.json");

        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, configuration.StatusCode);
    }

    [Fact]
    public async Task A_browser_that_asks_for_an_operation_gets_its_result()
    {
        await using var started = await StartedHost.StartAsync(new Host());
        using var response = await started.Host.Client.GetGraphQLAsync(started.Host.Url, "query={hello}", Browser);

        Assert.Equal("""{"data":{"hello":"Hello, world!"}}""", await response.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        if (Directory.Exists(s_folder))
        {
            Directory.Delete(s_folder, recursive: true);
        }
    }

    private sealed class Host : GraphQLHost
    {
        public bool IsEnabled { get; init; } = true;

        protected override void Configure(GraphQLServerOptions options)
        {
            options.Tool.Enable = IsEnabled;
            options.Tool.Title = "A <shop>";
            options.Tool.DisableTelemetry = true;
        }
    }

    private sealed class StartedHost : IAsyncDisposable
    {
        public required GraphQLHost Host { get; init; }

        public static async Task<StartedHost> StartAsync(GraphQLHost host)
        {
            await host.InitializeAsync();
            return new StartedHost { Host = host };
        }

        public async ValueTask DisposeAsync() => await Host.DisposeAsync();
    }
}
