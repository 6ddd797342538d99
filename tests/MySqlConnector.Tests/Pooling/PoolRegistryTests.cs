using MySqlConnector.Pooling;

namespace MySqlConnector.Tests.Pooling;

public sealed class PoolRegistryTests
{
    private readonly List<string> _opened = [];
    private readonly PoolRegistry<ScriptedSession> _registry;

    public PoolRegistryTests() => _registry = new PoolRegistry<ScriptedSession>(
        (settings, _) =>
        {
            _opened.Add(settings.Database);
            return new ValueTask<ScriptedSession>(new ScriptedSession(_opened.Count));
        },
        new ManualClock());

    [Fact]
    public void A_connection_string_has_one_pool_however_it_is_spelled()
    {
        var (settings, pool) = _registry.Get("Server=h;Database=a");
        Assert.Same(pool, _registry.Get("server=h;INITIAL CATALOG=a").Pool);
        Assert.Same(settings, _registry.Get("Server=h;Database=a").Settings);
        Assert.NotSame(pool, _registry.Get("Server=h;Database=b").Pool);
    }

    [Fact]
    public async Task Reading_the_settings_opens_nothing()
    {
        var entry = _registry.Get("Database=a;Min Pool Size=1");
        Assert.Equal("a", entry.Settings.Database);
        await entry.ClearAsync();
        Assert.Empty(_opened);
    }

    [Fact]
    public void There_is_no_pool_where_none_is_wanted() => Assert.Null(_registry.Get("Server=h;Pooling=false").Pool);

    [Fact]
    public async Task Clearing_reaches_one_pool_or_all()
    {
        var (a, b) = (_registry.Get("Database=a").Pool!, _registry.Get("Database=b").Pool!);
        await (await a.RentAsync(default)).ReturnAsync();
        await (await b.RentAsync(default)).ReturnAsync();
        await _registry.ClearAsync("Database=a");
        await _registry.ClearAsync("Database=unknown");
        Assert.Equal((0, 1), (a.Count().Idle, b.Count().Idle));
        await _registry.ClearAllAsync();
        Assert.Equal((0, 0), (a.Count().Slots, b.Count().Slots));
        Assert.Equal(["a", "b"], _opened);
    }
}
