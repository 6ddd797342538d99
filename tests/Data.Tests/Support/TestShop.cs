using GraphCommerce.Data.Auditing;
using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Database;
using GraphCommerce.Data.Orders;
using GraphCommerce.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GraphCommerce.Data.Tests.Support;

/// <summary>The whole data layer over a database of its own.</summary>
internal sealed class TestShop : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private bool _started;
    private bool _isGuest;

    private TestShop(TestDatabase database, ServiceProvider services) => (_database, _services) = (database, services);

    public TestClock Clock { get; } = new();

    public CommandCounter Commands { get; } = new();

    public BalanceService Balances => Get<BalanceService>();

    public CouponService Coupons => Get<CouponService>();

    public OrderService Orders => Get<OrderService>();

    public string ConnectionString => _database.ConnectionString;

    public CommandQueue CommandQueue => Get<CommandQueue>();

    public static async Task<TestShop> StartAsync(
        Dictionary<string, string?>? settings = null, Action<IServiceCollection>? configure = null, bool start = true, TestShop? beside = null)
    {
        var database = beside?._database ?? await TestDatabase.CreateAsync();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(database.Settings)
            .AddInMemoryCollection(settings ?? [])
            .Build();
        var services = new ServiceCollection();
        configure?.Invoke(services);
        TestShop? shop = null;
        services.AddSingleton<TimeProvider>(_ => shop!.Clock);
        services.AddCommerceData(configuration);
        services.CountCommands(() => shop!.Commands);
        shop = new TestShop(database, services.BuildServiceProvider()) { _isGuest = beside is not null };
        if (start)
        {
            await shop.StartWritingAsync();
        }

        return shop;
    }

    public T Get<T>()
        where T : notnull
        => _services.GetRequiredService<T>();

    public async Task StartWritingAsync()
    {
        _started = true;
        await Get<OrderStatusDispatcher>().StartAsync(default);
        await CommandQueue.StartAsync(default);
    }

    /// <summary>Stops as the host does: the queue first.</summary>
    public async Task StopWritingAsync()
    {
        _started = false;
        await CommandQueue.StopAsync(default);
        await Get<OrderStatusDispatcher>().StopAsync(default);
    }

    /// <summary>A service that is registered for the host only.</summary>
    public T Create<T>() => ActivatorUtilities.CreateInstance<T>(_services);

    public CommerceDbContext CreateContext() => Get<IDbContextFactory<CommerceDbContext>>().CreateDbContext();

    public async Task<IReadOnlyList<string>> AuditAsync()
        => [.. (await Get<AuditService>().FindViolationsAsync(default)).Select(v => v.ToString())];

    public async Task<T> ReadAsync<T>(Func<CommerceDbContext, Task<T>> read)
    {
        await using var context = CreateContext();
        return await read(context);
    }

    /// <summary>Every row of every table as text: equal dumps mean that nothing changed.</summary>
    public Task<string> DumpAsync() => ReadAsync(DatabaseDump.OfAsync);

    public async ValueTask DisposeAsync()
    {
        if (_started)
        {
            await StopWritingAsync();
        }

        await _services.DisposeAsync();
        if (!_isGuest)
        {
            await _database.DisposeAsync();
        }
    }
}
