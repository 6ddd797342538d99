using System.Net;
using System.Text.Json.Nodes;
using GraphCommerce.Servers;
using MySqlConnector;

namespace Server.Tests;

/// <summary>Queries and readiness while the database takes no connections, only reads, or is restarted.</summary>
#pragma warning disable CA1001 // The test runner disposes it, asynchronously.
public sealed class DatabaseOutageTests : IAsyncLifetime
#pragma warning restore CA1001
{
    private const string Query = """{"query":"{ products(first: 5) { nodes { id } } }"}""";
    private const string Service = "service";
    private const string Holder = "holder";
    private const string CannotBeUsed = "Unhealthy\ndatabase: The database cannot be used.";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly List<MySqlConnection> _held = [];
    private MariaDbServer _mariaDb = null!;
    private ServerProcess _server = null!;

    public async Task InitializeAsync()
    {
        _mariaDb = await MariaDbServer.StartAsync();
        await _mariaDb.CreateDatabaseAsync("shop");

        // Not an administrator: those may write to a server that only reads, and have a connection in reserve.
        await _mariaDb.ExecuteAsync($"CREATE USER {Service}@'%'; GRANT ALL ON shop.* TO {Service}@'%'; CREATE USER {Holder}@'%'");
    }

    public async Task DisposeAsync()
    {
        await ReleaseConnectionsAsync();
        await _server.DisposeAsync();
        await _mariaDb.DisposeAsync();
    }

    [Fact]
    public async Task A_query_waits_for_a_connection_and_the_server_is_not_ready_meanwhile()
    {
        await StartServerAsync(waitTimeout: "00:01:00");
        await HoldAllConnectionsAsync();

        var query = PostAsync(Query);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, CannotBeUsed), await ReadHealthAsync());
        Assert.False(query.IsCompleted);
        await ReleaseConnectionsAsync();

        using var response = await query;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"data":{"products":{"nodes":[]}}}""", await response.Content.ReadAsStringAsync());
        await UntilHealthyAsync();
    }

    [Theory]
    [InlineData("application/graphql-response+json")]
    [InlineData("application/json")]
    public async Task A_query_that_got_no_connection_in_time_says_when_to_try_again(string accept)
    {
        await StartServerAsync(waitTimeout: "00:00:01");
        await HoldAllConnectionsAsync();

        using var response = await PostAsync("""{"query":"{ popularProducts { rank } }"}""", accept);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(5)), (response.StatusCode, response.Headers.RetryAfter!.Delta));
        await AssertUnavailableAsync(response, data: null);
        using var partialResponse = await PostAsync(Query, accept);
        Assert.Equal((HttpStatusCode.OK, null), (partialResponse.StatusCode, partialResponse.Headers.RetryAfter));
        await AssertUnavailableAsync(partialResponse, data: """{"products":null}""");

        await _server.WaitForOutputAsync("The database cannot be used: ");
        Assert.DoesNotContain("Fault at", _server.Output, StringComparison.Ordinal);
        await ReleaseConnectionsAsync();
        await UntilHealthyAsync();
    }

    [Fact]
    public async Task A_server_whose_database_only_reads_answers_queries_and_is_not_ready()
    {
        await StartServerAsync();
        await _mariaDb.ExecuteAsync("SET GLOBAL read_only = ON");

        using var response = await PostAsync(Query);

        Assert.Equal("""{"data":{"products":{"nodes":[]}}}""", await response.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.ServiceUnavailable, CannotBeUsed), await ReadHealthAsync());
        await _mariaDb.ExecuteAsync("SET GLOBAL read_only = OFF");
        await UntilHealthyAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Queries_during_a_restart_are_answered_within_their_wait(bool isKilled)
    {
        await StartServerAsync(waitTimeout: "00:01:00");
        using var ended = new CancellationTokenSource();
        var answers = Enumerable.Range(0, 16).Select(_ => Task.Run(() => QueryUntilAsync(ended.Token))).ToList();
        for (var restart = 0; restart < 3; restart++)
        {
            await Task.Delay(200);
            if (isKilled)
            {
                _mariaDb.Kill();
            }

            await _mariaDb.RestartAsync();
        }

        await UntilHealthyAsync();
        await ended.CancelAsync();

        var counts = (await Task.WhenAll(answers)).SelectMany(a => a).CountBy(a => a).ToDictionary();
        Assert.True(counts.Keys.ToHashSet().IsSubsetOf(["data", "SERVICE_UNAVAILABLE"]), string.Join(", ", counts) + _server.Output);
        Assert.InRange(counts["data"], 16, int.MaxValue);
        Assert.DoesNotContain("Fault at", _server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_whose_database_is_gone_is_not_ready()
    {
        await StartServerAsync(waitTimeout: "00:00:01");
        await _mariaDb.StopAsync();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, CannotBeUsed), await ReadHealthAsync());
        using (var response = await PostAsync(Query))
        {
            await AssertUnavailableAsync(response, data: """{"products":null}""");
        }

        await _mariaDb.RestartAsync();
        await UntilHealthyAsync();
    }

    [Fact]
    public async Task A_query_that_a_frozen_database_does_not_answer_ends_at_its_timeout()
    {
        await StartServerAsync(waitTimeout: "00:00:01", connectionSettings: "Default Command Timeout=2");
        _mariaDb.Freeze();
        try
        {
            using var response = await PostAsync(Query);
            await AssertUnavailableAsync(response, data: """{"products":null}""");
        }
        finally
        {
            _mariaDb.Thaw();
        }

        await UntilHealthyAsync();
    }

    private static async Task AssertUnavailableAsync(HttpResponseMessage response, string? data)
    {
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var error = answer["errors"]!.AsArray().Single()!;
        Assert.Equal("""{"code":"SERVICE_UNAVAILABLE","retryAfter":5}""", error["extensions"]!.ToJsonString());
        Assert.Equal("The service cannot reach its database at the moment; nothing was done. Try again later.", (string?)error["message"]);
        Assert.Equal(data, answer["data"]?.ToJsonString());
    }

    private async Task StartServerAsync(string waitTimeout = "00:00:10", string connectionSettings = "")
    {
        _server = new ServerProcess("Production", new Dictionary<string, string>
        {
            ["Authentication__SigningKey"] = TestTokens.Key,
            ["Database__Provider"] = "MySql",
            ["Database__ConnectionString"] = $"Server=127.0.0.1;Port={_mariaDb.Port};User ID={Service};SslMode=None;Database=shop;{connectionSettings}",
            ["Database__WaitTimeout"] = waitTimeout,
            ["Startup__Migrate"] = "true",
        });
        await _server.WaitUntilReadyAsync();
    }

    /// <summary>Takes all connections that the database has, the service's own too.</summary>
    private async Task HoldAllConnectionsAsync()
    {
        await _mariaDb.ExecuteAsync("SET GLOBAL max_connections = 10");
        do
        {
            await _mariaDb.ExecuteAsync($"KILL USER {Service}");
        }
        while (await TryHoldAsync()
            || await _mariaDb.QueryAsync($"SELECT COUNT(*) FROM information_schema.processlist WHERE user = '{Service}'") != "0");
    }

    private async Task<bool> TryHoldAsync()
    {
        var connection = new MySqlConnection($"Server=127.0.0.1;Port={_mariaDb.Port};User ID={Holder};SslMode=None;Pooling=false");
        try
        {
            await connection.OpenAsync();
            _held.Add(connection);
            return true;
        }
        catch (MySqlException fault) when (fault.ErrorCode is MySqlErrorCode.ConnectionCountError)
        {
            await connection.DisposeAsync();
            return false;
        }
    }

    private async Task ReleaseConnectionsAsync()
    {
        foreach (var connection in _held)
        {
            await connection.DisposeAsync();
        }

        _held.Clear();
    }

    private Task<HttpResponseMessage> PostAsync(string body, string accept = "application/graphql-response+json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, null, "application/json") };
        request.Headers.Accept.ParseAdd(accept);
        return _server.Client.SendAsync(request);
    }

    /// <summary>Asks again and again; gives what each answer was.</summary>
    private async Task<List<string>> QueryUntilAsync(CancellationToken cancellationToken)
    {
        var answers = new List<string>();
        while (!cancellationToken.IsCancellationRequested)
        {
            using var response = await PostAsync(Query);
            var text = await response.Content.ReadAsStringAsync(CancellationToken.None);
            answers.Add(text == """{"data":{"products":{"nodes":[]}}}""" ? "data" : (string?)JsonNode.Parse(text)!["errors"]?[0]?["extensions"]?["code"] ?? text);
        }

        return answers;
    }

    private async Task<(HttpStatusCode Status, string Text)> ReadHealthAsync()
    {
        using var response = await _server.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task UntilHealthyAsync()
    {
        using var limit = new CancellationTokenSource(s_patience);
        while (await ReadHealthAsync() != (HttpStatusCode.OK, "Healthy"))
        {
            await Task.Delay(50, limit.Token);
        }
    }
}
