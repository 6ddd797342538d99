using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using StackExchange.Redis;

namespace GraphCommerce.Data.Common.Redis;

/// <summary>Where Redis is and how long it is waited for. Without a connection string there is none: topics and caches are the process's own.</summary>
public sealed class RedisOptions : IValidatableObject
{
    public const string Section = "Redis";

    /// <summary>Hosts, ports and settings as StackExchange.Redis reads them: <c>redis1:6379,redis2:6379,password=...,ssl=true</c>.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Set before every key and channel, so that several installations can share a Redis.</summary>
    [Required(AllowEmptyStrings = true)]
    [StringLength(100)]
    public string KeyPrefix { get; set; } = "graphcommerce:";

    /// <summary>How long one call is waited for.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:30")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a connection is waited for, at the start too.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>After so many failed calls in a row no more are made until Redis is there again.</summary>
    [Range(1, 1_000)]
    public int FailureThreshold { get; set; } = 3;

    /// <summary>How often Redis is asked whether it is there, in good times and in bad ones.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan ProbeInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Calls without an answer, those that nobody waits for any more included; past the bound no more are made.</summary>
    [Range(16, 1_000_000)]
    public int MaximumCallsInFlight { get; set; } = 4_096;

    /// <summary>Whether there is a Redis at all: what is registered depends on it, before options can be had.</summary>
    public static bool IsConfiguredIn(IConfiguration configuration)
        => !string.IsNullOrWhiteSpace(configuration[$"{Section}:{nameof(ConnectionString)}"]);

    public static string GetKeyPrefix(IConfiguration configuration) => configuration[$"{Section}:{nameof(KeyPrefix)}"] ?? new RedisOptions().KeyPrefix;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield break;
        }

        string? fault = null;
        try
        {
            if (ConfigurationOptions.Parse(ConnectionString).EndPoints.Count == 0)
            {
                fault = "it names no server";
            }
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // The text may hold a password and is not repeated.
            fault = "it cannot be read";
        }

        if (fault is not null)
        {
            yield return new ValidationResult($"Must be host:port and settings of StackExchange.Redis: {fault}.", [nameof(ConnectionString)]);
        }
    }
}
