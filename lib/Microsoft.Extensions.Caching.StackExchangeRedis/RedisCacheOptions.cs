using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Microsoft.Extensions.Caching.StackExchangeRedis;

/// <summary>Where the cache's Redis is. One of the three ways is used: the factory before the options before the text.</summary>
public class RedisCacheOptions : IOptions<RedisCacheOptions>
{
    /// <summary>Host, port and settings as StackExchange.Redis reads them from a text.</summary>
    public string? Configuration { get; set; }

    /// <summary>The same as an object.</summary>
    public ConfigurationOptions? ConfigurationOptions { get; set; }

    /// <summary>Gives a connection that is made, and closed, by somebody else.</summary>
    public Func<Task<IConnectionMultiplexer>>? ConnectionMultiplexerFactory { get; set; }

    /// <summary>Set before every key, so that several applications can share a Redis.</summary>
    public string? InstanceName { get; set; }

    RedisCacheOptions IOptions<RedisCacheOptions>.Value => this;
}
