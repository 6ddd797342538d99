using GraphCommerce.Data.Auditing;
using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Database.MySql;
using GraphCommerce.Data.Database.Sqlite;
using GraphCommerce.Data.Jobs;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Seeding;
using GraphCommerce.Data.Statistics;
using GraphCommerce.Data.Users;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using ZiggyCreatures.Caching.Fusion;

namespace GraphCommerce.Data;

/// <summary>Registers the data layer.</summary>
public static class CommerceData
{
    /// <summary>Each statement is for debugging only, and so is each failure: whoever handles it logs it, or waits and tries again.</summary>
    private static readonly (EventId, LogLevel)[] s_quietEvents =
    [
        (RelationalEventId.CommandExecuted, LogLevel.Debug),
        (RelationalEventId.CommandError, LogLevel.Debug),
        (RelationalEventId.ConnectionError, LogLevel.Debug),
        (RelationalEventId.TransactionError, LogLevel.Debug),
        (CoreEventId.QueryIterationFailed, LogLevel.Debug),
        (CoreEventId.SaveChangesFailed, LogLevel.Debug),
    ];

    /// <summary>
    /// Contexts (from a pool, by <c>IDbContextFactory</c> or one for each scope), services, and the command queue as a hosted service. Register any
    /// <see cref="IOrderStatusPublisher"/> beside it.
    /// </summary>
    public static IServiceCollection AddCommerceData(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        return services
            .AddSection<DatabaseOptions>(configuration, DatabaseOptions.Section)
            .AddSection<CommandOptions>(configuration, CommandOptions.Section)
            .AddSection<IdempotencyOptions>(configuration, IdempotencyOptions.Section)
            .AddSection<BalanceOptions>(configuration, BalanceOptions.Section)
            .AddSection<CouponOptions>(configuration, CouponOptions.Section)
            .AddSection<OrderOptions>(configuration, OrderOptions.Section)
            .AddSection<SeedOptions>(configuration, SeedOptions.Section)
            .AddSection<RankingOptions>(configuration, RankingOptions.Section)
            .AddCommerceDataLoaders()
            .AddCache()
            .AddDatabase()
            .AddCommands()
            .AddJobs()
            .AddSingleton<SeedService>()
            .AddSingleton<UserService>()
            .AddSingleton<ProductService>()
            .AddSingleton<StatisticsService>()
            .AddSingleton<BalanceService>()
            .AddSingleton<CouponService>()
            .AddSingleton<OrderService>()
            .AddSingleton<OrderStatusReader>()
            .AddSingleton(provider => new AuditService(
                provider.GetRequiredService<IDbContextFactory<CommerceDbContext>>(),
                provider.GetRequiredService<IDatabaseDialect>(),
                provider.GetRequiredService<IOptions<BalanceOptions>>(),
                provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>The process's memory, and below it the <c>IDistributedCache</c> that is registered beside the data layer, if there is one.</summary>
    private static IServiceCollection AddCache(this IServiceCollection services)
    {
        services.AddFusionCache()
            .WithOptions(options =>
            {
                options.DistributedCacheCircuitBreakerDuration = TimeSpan.FromSeconds(2);
                options.FactoryErrorsLogLevel = LogLevel.Error;
                options.DistributedCacheErrorsLogLevel = LogLevel.Debug;
                options.DistributedCacheSyntheticTimeoutsLogLevel = LogLevel.Debug;
            })
            .TryWithRegisteredSerializer()
            .TryWithRegisteredDistributedCache();
        return services;
    }

    private static IServiceCollection AddDatabase(this IServiceCollection services)
    {
        services.TryAddSingleton<IDatabaseDialect>(provider =>
            provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider == DatabaseOptions.MySql ? new MySqlDialect() : new SqliteDialect());
        services.AddPooledDbContextFactory<CommerceDbContext>((provider, options) =>
        {
            provider.GetRequiredService<IDatabaseDialect>()
                .Configure(options, provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString);
            options
                .AddInterceptors(new TimestampInterceptor(provider.GetRequiredService<TimeProvider>()))
                .ReplaceService<IExecutionStrategyFactory, QueryWaitStrategyFactory>()
                .ConfigureWarnings(warnings => warnings.Log(s_quietEvents));
        });
        services.AddSingleton(provider => new DatabaseAvailability(
            provider.GetRequiredService<IDatabaseDialect>(),
            provider.GetRequiredService<IDbContextFactory<CommerceDbContext>>(),
            provider.GetRequiredService<IOptions<DatabaseOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Jitter>(),
            provider.GetRequiredService<ILogger<DatabaseAvailability>>()));
        services.AddSingleton(provider => new DatabaseMigrator(
            provider.GetRequiredService<IDatabaseDialect>(),
            provider.GetRequiredService<IOptions<DatabaseOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        return services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<CommerceDbContext>>().CreateDbContext());
    }
    private static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.TryAddSingleton<ICouponCodeGenerator, RandomCouponCodeGenerator>();
        services.TryAddSingleton<Jitter>(_ => new Random().NextDouble);
        services.AddSingleton(RowKinds.All);
        services.AddSingleton<OrderStatusDispatcher>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<OrderStatusDispatcher>());
        services.AddSingleton<BatchExecutor>();
        services.AddSingleton(provider => new CommandQueue(
            provider.GetRequiredService<BatchExecutor>(),
            provider.GetRequiredService<IDatabaseDialect>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Jitter>(),
            provider.GetRequiredService<IOptions<CommandOptions>>(),
            provider.GetRequiredService<ILogger<CommandQueue>>()));

        // Services stop in the opposite order: the dispatcher publishes what the queue committed last.
        services.AddHostedService(provider => provider.GetRequiredService<OrderStatusDispatcher>());
        return services.AddHostedService(provider => provider.GetRequiredService<CommandQueue>());
    }

    private static IServiceCollection AddJobs(this IServiceCollection services)
        => services.AddSingleton<JobLeases>().AddHostedService<OrderExpiryJob>().AddHostedService<IdempotencySweepJob>();
}
