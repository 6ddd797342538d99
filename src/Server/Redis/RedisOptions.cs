using System.ComponentModel.DataAnnotations;
using StackExchange.Redis;

namespace GraphCommerce.Server.Redis;

/// <summary>Where Redis is and how long a call to it may take. Without a connection string topics and cached rankings stay within the process.</summary>
internal sealed class RedisOptions : IValidatableObject
{
    public const string Section = "Redis";

    /// <summary>
    /// Hosts, ports and settings of StackExchange.Redis: <c>redis1:6379,redis2:6379,user=...,password=...,ssl=true</c>, or the sentinels and the name of the
    /// primary: <c>sentinel1:26379,sentinel2:26379,serviceName=...</c>.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Prefix of every key and channel, so that several installations can share a Redis.</summary>
    [Required(AllowEmptyStrings = true)]
    [StringLength(100)]
    public string KeyPrefix { get; set; } = "graphcommerce:";

    /// <summary>How long one call may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:30")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long connecting may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>After so many failures no more calls are made until a probe succeeds.</summary>
    [Range(2, 1_000)]
    public int FailureThreshold { get; set; } = 3;

    /// <summary>How often Redis is probed.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan ProbeInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether there is a Redis: known before the services exist, because it decides which ones are registered.</summary>
    public static bool IsConfiguredIn(IConfiguration configuration)
        => !string.IsNullOrWhiteSpace(configuration[$"{Section}:{nameof(ConnectionString)}"]);

    public static string GetKeyPrefix(IConfiguration configuration) => configuration[$"{Section}:{nameof(KeyPrefix)}"] ?? new RedisOptions().KeyPrefix;

    /// <summary>The client library bounds asynchronous calls itself, but looks for late ones at each heartbeat only.</summary>
    public ConfigurationOptions ToConfiguration()
    {
        var configuration = ConfigurationOptions.Parse(ConnectionString);
        configuration.ClientName ??= "graphcommerce";
        configuration.AbortOnConnectFail = false;
        configuration.ConnectRetry = 1;
        configuration.ConnectTimeout = (int)ConnectTimeout.TotalMilliseconds;
        configuration.ReconnectRetryPolicy = new LinearRetry((int)ProbeInterval.TotalMilliseconds);
        configuration.AsyncTimeout = (int)CallTimeout.TotalMilliseconds;
        configuration.HeartbeatInterval = TimeSpan.FromMilliseconds(100);
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        return configuration;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(ConnectionString) && FindFault() is { } fault)
        {
            yield return new ValidationResult($"Must be host:port and settings of StackExchange.Redis: {fault}.", [nameof(ConnectionString)]);
        }
    }

    /// <summary>The text may hold a password and is not repeated.</summary>
    private string? FindFault()
    {
        try
        {
            return ConfigurationOptions.Parse(ConnectionString).EndPoints.Count == 0 ? "it names no server" : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return "it cannot be read";
        }
    }
}
