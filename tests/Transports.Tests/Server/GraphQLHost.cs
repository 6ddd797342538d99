using System.Net;
using HotChocolate.AspNetCore;
using HotChocolate.Execution.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HotChocolate.Transports.Server;

/// <summary>A real server on a port of its own.</summary>
public class GraphQLHost : IAsyncLifetime
{
    public const int MaxRequestSize = 2 * 1024 * 1024;
    private WebApplication? _application;

    public Gauge Gauge { get; } = new();

    public LogSink Log { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    public Uri Url { get; private set; } = null!;

    public Uri SocketUrl => new UriBuilder(Url) { Scheme = "ws" }.Uri;

    public WebApplication Application => _application!;

    protected virtual string EnvironmentName => Environments.Development;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = EnvironmentName });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMinutes(2));
        builder.Services.AddSingleton(Gauge);
        Configure(builder.Services
            .AddGraphQLServer(maxAllowedRequestSize: MaxRequestSize)
            .AddTransportTypes()
            .ModifyParserOptions(parser => parser.MaxAllowedTokens = 15_000));
        _application = builder.Build();
        Configure(_application);
        _application.UseWebSockets();
        _application.MapGraphQL().WithOptions(Configure);
        await _application.StartAsync();
        var addresses = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Url = new Uri(new Uri(addresses.Addresses.Single()), "/graphql");
        Client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Application.DisposeAsync();
    }

    /// <summary>Whatever a client did, the next one is served.</summary>
    public async Task AssertHealthyAsync()
    {
        using var response = await Client.PostGraphQLAsync(Url, """{"query":"{ hello }"}""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"data":{"hello":"Hello, world!"}}""", await response.Content.ReadAsStringAsync());
    }

    protected virtual void Configure(IApplicationBuilder application)
    {
    }

    protected virtual void Configure(IRequestExecutorBuilder schema)
    {
    }

    protected virtual void Configure(GraphQLServerOptions options)
    {
    }
}
