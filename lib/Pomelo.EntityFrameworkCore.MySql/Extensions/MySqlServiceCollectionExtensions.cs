using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Pomelo.EntityFrameworkCore.MySql.Diagnostics.Internal;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure.Internal;
using Pomelo.EntityFrameworkCore.MySql.Query.Internal;
using Pomelo.EntityFrameworkCore.MySql.Query.Internal.Translators;
using Pomelo.EntityFrameworkCore.MySql.Storage.Internal;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers contexts on MySQL or MariaDB.</summary>
public static class MySqlServiceCollectionExtensions
{
    /// <summary>Registers a context that uses connections made from a connection string.</summary>
    public static IServiceCollection AddMySql<TContext>(
        this IServiceCollection serviceCollection, string connectionString, ServerVersion serverVersion,
        Action<MySqlDbContextOptionsBuilder>? mySqlOptionsAction = null, Action<DbContextOptionsBuilder>? optionsAction = null)
        where TContext : DbContext
        => serviceCollection.AddDbContext<TContext>((_, options) =>
        {
            optionsAction?.Invoke(options);
            options.UseMySql(connectionString, serverVersion, mySqlOptionsAction);
        });

    /// <summary>Registers the provider's services; <c>UseMySql</c> does that by itself.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static IServiceCollection AddEntityFrameworkMySql(this IServiceCollection serviceCollection)
    {
        new EntityFrameworkRelationalServicesBuilder(serviceCollection)
            .TryAdd<LoggingDefinitions, MySqlLoggingDefinitions>()
            .TryAdd<IDatabaseProvider, DatabaseProvider<MySqlOptionsExtension>>()
            .TryAdd<ISingletonOptions, IMySqlOptions>(services => services.GetRequiredService<IMySqlOptions>())
            .AddStorage()
            .AddQuery()
            .TryAddProviderSpecificServices(services => services.TryAddSingleton<IMySqlOptions, MySqlOptions>())
            .TryAddCoreServices();
        return serviceCollection;
    }

    private static EntityFrameworkServicesBuilder AddQuery(this EntityFrameworkServicesBuilder services)
        => services
            .TryAdd<IQuerySqlGeneratorFactory, MySqlQuerySqlGeneratorFactory>()
            .TryAdd<IQueryableMethodTranslatingExpressionVisitorFactory, MySqlQueryableMethodTranslatingExpressionVisitorFactory>()
            .TryAdd<IRelationalSqlTranslatingExpressionVisitorFactory, MySqlSqlTranslatingExpressionVisitorFactory>()
            .TryAdd<IRelationalParameterBasedSqlProcessorFactory, MySqlParameterBasedSqlProcessorFactory>()
            .TryAdd<IQueryTranslationPostprocessorFactory, MySqlQueryTranslationPostprocessorFactory>()
            .TryAdd<IMethodCallTranslatorProvider, MySqlMethodCallTranslatorProvider>()
            .TryAdd<IMemberTranslatorProvider, MySqlMemberTranslatorProvider>()
            .TryAdd<IAggregateMethodCallTranslatorProvider, MySqlAggregateMethodCallTranslatorProvider>();

    private static EntityFrameworkServicesBuilder AddStorage(this EntityFrameworkServicesBuilder services)
        => services
            .TryAdd<IRelationalTypeMappingSource, MySqlTypeMappingSource>()
            .TryAdd<ISqlGenerationHelper, MySqlSqlGenerationHelper>()
            .TryAdd<IExecutionStrategyFactory, MySqlExecutionStrategyFactory>();
}
