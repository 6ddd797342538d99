using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Microsoft.Extensions.Caching.StackExchangeRedis;

/// <summary>The cache's connection, opened when it is first needed. A connection that came from a factory is not ours to close.</summary>
internal sealed class RedisConnection(IOptions<RedisCacheOptions> options) : IDisposable
{
    private readonly RedisCacheOptions _options = options.Value;
    private readonly SemaphoreSlim _opening = new(1, 1);
    private IConnectionMultiplexer? _multiplexer;
    private IDatabase? _database;
    private bool _isDisposed;

    public IDatabase Open()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_database is { } database)
        {
            return database;
        }

        _opening.Wait();
        try
        {
            return _database ??= Use(Task.Run(ConnectAsync).GetAwaiter().GetResult());
        }
        finally
        {
            _opening.Release();
        }
    }

    public async ValueTask<IDatabase> OpenAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_database is { } database)
        {
            return database;
        }

        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _database ??= Use(await ConnectAsync().ConfigureAwait(false));
        }
        finally
        {
            _opening.Release();
        }
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (_options.ConnectionMultiplexerFactory is null)
        {
            _multiplexer?.Dispose();
        }

        _opening.Dispose();
    }

    private IDatabase Use(IConnectionMultiplexer multiplexer)
    {
        _multiplexer = multiplexer;
        return multiplexer.GetDatabase();
    }

    private async Task<IConnectionMultiplexer> ConnectAsync() => _options switch
    {
        { ConnectionMultiplexerFactory: { } factory } => await factory().ConfigureAwait(false),
        { ConfigurationOptions: { } settings } => await ConnectionMultiplexer.ConnectAsync(settings).ConfigureAwait(false),
        _ => await ConnectionMultiplexer.ConnectAsync(_options.Configuration ?? throw new InvalidOperationException(
            "The Redis cache has no connection: set Configuration, ConfigurationOptions or ConnectionMultiplexerFactory.")).ConfigureAwait(false),
    };
}
