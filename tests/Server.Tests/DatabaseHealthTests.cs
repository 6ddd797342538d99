using System.Net;
using GraphCommerce.Servers;

namespace Server.Tests;

/// <summary>A load balancer learns from <c>/health/ready</c> that the database is of no use.</summary>
public sealed class DatabaseHealthTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task While_the_database_is_frozen_the_server_is_live_and_not_ready()
    {
        await using var mariaDb = await MariaDbServer.StartAsync();
        await using var server = new ServerProcess("Production", Settings(
            ("Database__Provider", "MySql"), ("Database__ConnectionString", await mariaDb.CreateDatabaseAsync()), ("Startup__Migrate", "true")));
        await server.WaitUntilReadyAsync();

        mariaDb.Freeze();
        try
        {
            var (status, text) = await ReadAsync(server, "/health/ready");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.StartsWith("Unhealthy\ndatabase: ", text, StringComparison.Ordinal);
            Assert.Equal((HttpStatusCode.OK, "Healthy"), await ReadAsync(server, "/health/live"));
        }
        finally
        {
            mariaDb.Thaw();
        }

        await UntilAsync(async () => await ReadAsync(server, "/health/ready") == (HttpStatusCode.OK, "Healthy"));
    }

    [Fact]
    public async Task A_server_whose_database_has_no_tables_is_not_ready()
    {
        await using var server = new ServerProcess("Production", Settings(("Startup__Migrate", "false")));
        await UntilAsync(() => Task.FromResult(server.Output.Contains("Now listening on", StringComparison.Ordinal)));

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "Unhealthy\ndatabase: The database cannot be used."), await ReadAsync(server, "/health/ready"));
    }

    private static Dictionary<string, string> Settings(params (string Key, string Value)[] settings)
        => new(settings.Select(s => KeyValuePair.Create(s.Key, s.Value))) { ["Authentication__SigningKey"] = "a-key-that-is-long-enough-for-hmac-sha256" };

    private static async Task<(HttpStatusCode Status, string Text)> ReadAsync(ServerProcess server, string path)
    {
        using var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(s_patience);
        while (!await condition())
        {
            await Task.Delay(50, limit.Token);
        }
    }
}
