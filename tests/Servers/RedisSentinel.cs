using System.Globalization;

namespace GraphCommerce.Servers;

/// <summary>A Redis Sentinel on a free port of 127.0.0.1 that watches one primary and promotes its replica soon after it has gone.</summary>
public sealed class RedisSentinel : HostedServer
{
    public const string ServiceName = "shop";
    private const string Package = "redis-server";
    private readonly RedisServer _primary;

    private RedisSentinel(RedisServer primary)
        : base("Sentinel")
        => _primary = primary;

    /// <summary>The sentinel and the name of its primary, as StackExchange.Redis reads them.</summary>
    public string Configuration => $"127.0.0.1:{Port},serviceName={ServiceName}";

    public static async Task<RedisSentinel> StartAsync(RedisServer primary)
    {
        var sentinel = new RedisSentinel(primary);
        await sentinel.StartOnFreePortAsync();
        return sentinel;
    }

    /// <summary>Runs a command through the command line client and gives its answer, one element a line.</summary>
    public async Task<string> QueryAsync(params string[] command)
        => (await Programs.RunAsync(
            Programs.Find("redis-cli", Package), ["-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-e", .. command])).TrimEnd('\n');

    private protected override async Task<HostedProcess> StartProcessAsync()
    {
        // Sentinel keeps what it has learned in its configuration.
        var file = Path.Combine(Folder, "sentinel.conf");
        await File.WriteAllTextAsync(file, string.Create(CultureInfo.InvariantCulture, $"""
            bind 127.0.0.1
            port {Port}
            dir {Folder}
            sentinel monitor {ServiceName} 127.0.0.1 {_primary.Port} 1
            sentinel down-after-milliseconds {ServiceName} 1000
            sentinel failover-timeout {ServiceName} 5000

            """));
        return await HostedProcess.StartAsync(Programs.Find("redis-server", Package), [file, "--sentinel"]);
    }

    private protected override async Task<bool> AnswersAsync()
        => await QueryAsync("PING") == "PONG" && (await QueryAsync("INFO", "server")).Contains($"\nprocess_id:{ProcessId}\r", StringComparison.Ordinal);
}
