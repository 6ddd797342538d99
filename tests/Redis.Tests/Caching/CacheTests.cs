using System.Buffers;
using System.Globalization;
using System.Text;
using GraphCommerce.Servers;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Redis.Tests.Caching;

public sealed class CacheTests : IAsyncLifetime
{
    private static readonly byte[] s_value = [0, 1, 255, 13, 10];
    private readonly string _prefix = $"{Guid.NewGuid():N}:";
    private RedisServer _server = null!;
    private ServiceProvider _services = null!;

    private IDistributedCache Cache => _services.GetRequiredService<IDistributedCache>();

    public async Task InitializeAsync()
    {
        _server = await RedisServer.SharedAsync();
        _services = Create(options => options.Configuration = _server.Configuration);
    }

    public async Task DisposeAsync() => await _services.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(1_000_000)]
    public async Task What_was_set_is_read_and_what_was_removed_is_not(int length)
    {
        var value = new byte[length];
        new Random(7).NextBytes(value);
        Assert.Null(await Cache.GetAsync("k"));
        await Cache.SetAsync("k", value, new DistributedCacheEntryOptions());
        Assert.Equal(value, await Cache.GetAsync("k"));
        Assert.Equal(value, Cache.Get("k"));
        await Cache.RemoveAsync("k");
        Assert.Null(await Cache.GetAsync("k"));

        Cache.Set("k", value, new DistributedCacheEntryOptions());
        Assert.Equal(value, Cache.Get("k"));
        Cache.Remove("k");
        Assert.Null(Cache.Get("k"));
    }

    [Fact]
    public async Task An_entry_lies_in_a_hash_of_three_fields_under_the_prefixed_key()
    {
        var expiresAt = DateTimeOffset.UtcNow.AddHours(2);
        await Cache.SetAsync("full", "text"u8.ToArray(), new() { AbsoluteExpiration = expiresAt, SlidingExpiration = TimeSpan.FromMinutes(5) });
        await Cache.SetAsync("bare", "text"u8.ToArray(), new());

        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"{expiresAt.UtcTicks}\n3000000000\ntext"),
            await _server.QueryAsync("HMGET", _prefix + "full", "absexp", "sldexp", "data"));
        Assert.Equal("-1\n-1\ntext", await _server.QueryAsync("HMGET", _prefix + "bare", "absexp", "sldexp", "data"));
        Assert.Equal("3", await _server.QueryAsync("HLEN", _prefix + "full"));
        Assert.InRange(await TimeToLiveAsync("full"), 295_000, 300_000);
        Assert.Equal(-1, await TimeToLiveAsync("bare"));
    }

    [Theory]
    [InlineData("60000000000", "-1", -1)]
    [InlineData("-1", "600000000", 60_000)]
    public async Task An_entry_that_another_server_wrote_is_understood(string absolute, string sliding, long timeToLive)
    {
        await _server.ExecuteAsync("HSET", _prefix + "k", "absexp", absolute, "sldexp", sliding, "data", "theirs");

        Assert.Equal("theirs", Encoding.UTF8.GetString((await Cache.GetAsync("k"))!));
        Assert.InRange(await TimeToLiveAsync("k"), timeToLive == -1 ? -1 : timeToLive - 5000, timeToLive);
    }

    [Fact]
    public async Task A_use_moves_the_end_on_by_the_sliding_time_but_never_past_the_absolute_one()
    {
        await Cache.SetAsync("sliding", s_value, new() { SlidingExpiration = TimeSpan.FromMinutes(10) });
        await Cache.SetAsync("both", s_value, new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(2), SlidingExpiration = TimeSpan.FromMinutes(10) });
        await Cache.SetAsync("absolute", s_value, new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(2) });
        foreach (var use in new Func<string, Task>[] { key => Cache.GetAsync(key), key => Cache.RefreshAsync(key), SynchronouslyAsync(Cache.Refresh), SynchronouslyAsync(key => Cache.Get(key)) })
        {
            foreach (var key in new[] { "sliding", "both", "absolute" })
            {
                await _server.ExecuteAsync("EXPIRE", _prefix + key, "30");
                await use(key);
            }

            Assert.InRange(await TimeToLiveAsync("sliding"), 595_000, 600_000);
            Assert.InRange(await TimeToLiveAsync("both"), 100_000, 120_000);
            Assert.InRange(await TimeToLiveAsync("absolute"), 20_000, 30_000);
        }

        await Cache.RefreshAsync("missing");

        static Func<string, Task> SynchronouslyAsync(Action<string> use) => key =>
        {
            use(key);
            return Task.CompletedTask;
        };
    }

    [Fact]
    public async Task An_entry_ends_at_its_time()
    {
        await Cache.SetAsync("k", s_value, new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(3) });
        Assert.Equal(s_value, await Cache.GetAsync("k"));

        await Eventually.IsTrueAsync(async () => await Cache.GetAsync("k") is null);
        Assert.Equal("0", await _server.QueryAsync("EXISTS", _prefix + "k"));
    }

    [Fact]
    public async Task A_new_entry_takes_nothing_over_from_what_was_under_its_key()
    {
        await Cache.SetAsync("k", s_value, new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1) });
        await Cache.SetAsync("k", s_value, new());
        Assert.Equal(-1, await TimeToLiveAsync("k"));

        await _server.ExecuteAsync("SET", _prefix + "text", "no hash");
        await Assert.ThrowsAsync<RedisServerException>(() => Cache.GetAsync("text"));
        await Cache.SetAsync("text", s_value, new());
        Assert.Equal(s_value, await Cache.GetAsync("text"));
    }

    [Fact]
    public async Task An_end_that_is_past_is_refused_and_nothing_is_written()
    {
        var past = new DistributedCacheEntryOptions { AbsoluteExpiration = DateTimeOffset.UtcNow.AddSeconds(-1) };

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Cache.SetAsync("k", s_value, past));
        Assert.Null(await Cache.GetAsync("k"));
    }

    [Fact]
    public async Task Buffers_are_read_and_written()
    {
        var cache = Assert.IsAssignableFrom<IBufferDistributedCache>(Cache);
        var destination = new ArrayBufferWriter<byte>();
        Assert.False(await cache.TryGetAsync("k", destination));
        await cache.SetAsync("k", new ReadOnlySequence<byte>(s_value), new());
        Assert.True(await cache.TryGetAsync("k", destination));
        Assert.True(cache.TryGet("k", destination));
        cache.Set("k", new ReadOnlySequence<byte>([9]), new());
        Assert.True(cache.TryGet("k", destination));

        Assert.Equal([.. s_value, .. s_value, 9], destination.WrittenSpan.ToArray());
    }

    [Fact]
    public async Task A_connection_from_a_factory_is_used_by_all_and_stays_open()
    {
        var connections = 0;
        using var multiplexer = await ConnectionMultiplexer.ConnectAsync(_server.Configuration);
        await using (var services = Create(options => options.ConnectionMultiplexerFactory = async () =>
        {
            Interlocked.Increment(ref connections);
            await Task.Yield();
            return multiplexer;
        }))
        {
            var cache = services.GetRequiredService<IDistributedCache>();
            await Task.WhenAll(Enumerable.Range(0, 20).Select(i => cache.SetAsync($"k{i}", s_value, new())));
        }

        Assert.Equal(1, connections);
        Assert.Equal(s_value, (byte[]?)multiplexer.GetDatabase().HashGet(_prefix + "k3", "data"));
    }

    [Fact]
    public async Task A_cache_without_a_connection_says_so()
    {
        await using var services = Create(_ => { });

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => services.GetRequiredService<IDistributedCache>().GetAsync("k"));
        Assert.Contains("ConnectionMultiplexerFactory", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_wait_ends_while_the_server_is_frozen()
    {
        await using var server = await RedisServer.StartAsync();
        await using var services = Create(options => options.ConfigurationOptions = ConfigurationOptions.Parse(server.Configuration));
        var cache = services.GetRequiredService<IDistributedCache>();
        await cache.SetAsync("k", s_value, new());
        server.Freeze();
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cache.GetAsync("k", patience.Token));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cache.SetAsync("k", s_value, new(), patience.Token));
        }
        finally
        {
            server.Thaw();
        }

        Assert.Equal(s_value, await cache.GetAsync("k"));
    }

    private ServiceProvider Create(Action<RedisCacheOptions> configure) => new ServiceCollection()
        .AddStackExchangeRedisCache(options =>
        {
            options.InstanceName = _prefix;
            configure(options);
        })
        .BuildServiceProvider();

    private async Task<long> TimeToLiveAsync(string key) => long.Parse(await _server.QueryAsync("PTTL", _prefix + key), CultureInfo.InvariantCulture);
}
