using GraphCommerce.Server.Telemetry;
using GraphCommerce.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Server.Tests.Fleet;
using Server.Tests.Redis;

namespace Server.Tests.Telemetry;

public sealed class TelemetryTests
{
    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT")]
    [InlineData("Telemetry__OtlpEndpoint")]
    public async Task A_collector_gets_spans_and_metrics_of_requests_commands_database_and_runtime(string setting)
    {
        await using var receiver = new OtlpReceiver();
        var database = await MariaDbServer.SharedAsync();
        await using var server = new ServerProcess("Development", new Dictionary<string, string>
        {
            [setting] = receiver.Url,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
            ["Database__Provider"] = "MySql",
            ["Database__ConnectionString"] = await database.CreateDatabaseAsync(),
            ["Authentication__SigningKey"] = TestTokens.Key,
        });
        await server.WaitUntilReadyAsync();
        Assert.True((await ShopClient.SendAsync(server.Url, Purchase.Checkout(1, "measured", 1))).IsKnown);

        foreach (var name in new[] { "graphcommerce", "POST /graphql", "GraphCommerce.Data", "MySqlConnector" })
        {
            await WaitForAsync(receiver, "/v1/traces", name);
        }

        foreach (var name in new[]
        {
            "graphcommerce", "http.server.request.duration", "graphcommerce.commands.batch.size", "graphcommerce.commands.batch.duration", "graphcommerce.commands.latency",
            "db.client.connections.usage", "dotnet.gc.collections",
        })
        {
            await WaitForAsync(receiver, "/v1/metrics", name);
        }

        Assert.DoesNotContain("/health/ready", receiver.Read("/v1/traces"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("", "", false)]
    [InlineData("http://127.0.0.1:4317", null, true)]
    [InlineData(null, "http://127.0.0.1:4317", true)]
    public void Nothing_is_measured_for_export_without_an_address(string? setting, string? variable, bool isOn)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telemetry:OtlpEndpoint"] = setting,
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = variable,
        }).Build();
        var services = new ServiceCollection();

        services.AddTelemetry(configuration);

        Assert.Equal(isOn, services.Any(service => service.ServiceType.Namespace?.StartsWith("OpenTelemetry", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task A_wrong_address_is_named_and_ends_the_process()
    {
        await using var server = new ServerProcess("Development", new Dictionary<string, string> { ["Telemetry__OtlpEndpoint"] = "collector:4317" });

        Assert.Equal(1, await server.WaitForExitAsync());
        Assert.Contains("Telemetry:OtlpEndpoint", server.Output, StringComparison.Ordinal);
    }

    private static async Task WaitForAsync(OtlpReceiver receiver, string path, string name)
    {
        using var limit = new CancellationTokenSource(Eventually.Patience);
        while (!receiver.Read(path).Contains(name, StringComparison.Ordinal))
        {
            Assert.False(limit.IsCancellationRequested, $"{name} did not come to {path}");
            await Task.Delay(50);
        }
    }
}
