using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Pomelo.EntityFrameworkCore.MySql.Diagnostics.Internal;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure.Internal;
using Pomelo.EntityFrameworkCore.MySql.Metadata.Internal;
using Pomelo.EntityFrameworkCore.MySql.Migrations.Internal;
using Pomelo.EntityFrameworkCore.MySql.Query.Internal;
using Pomelo.EntityFrameworkCore.MySql.Query.Internal.Translators;
using Pomelo.EntityFrameworkCore.MySql.Storage.Internal;
using Pomelo.EntityFrameworkCore.MySql.Update.Internal;

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
            .AddUpdate()
            .AddMigrations()
            .TryAddProviderSpecificServices(services => services
                .TryAddSingleton<IMySqlOptions, MySqlOptions>()
                .TryAddScoped<IMySqlRelationalConnection, MySqlRelationalConnection>())
            .TryAddCoreServices();
        return serviceCollection;
    }

    private static EntityFrameworkServicesBuilder AddQuery(this EntityFrameworkServicesBuilder services)
        => services
            .TryAdd<IQueryCompilationContextFactory, MySqlQueryCompilationContextFactory>()
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
            .TryAdd<IRelationalConnection>(provider => provider.GetRequiredService<IMySqlRelationalConnection>())
            .TryAdd<IExecutionStrategyFactory, MySqlExecutionStrategyFactory>();

    private static EntityFrameworkServicesBuilder AddUpdate(this EntityFrameworkServicesBuilder services)
        => services
            .TryAdd<IUpdateSqlGenerator, MySqlUpdateSqlGenerator>()
            .TryAdd<IModificationCommandBatchFactory, MySqlModificationCommandBatchFactory>();

    private static EntityFrameworkServicesBuilder AddMigrations(this EntityFrameworkServicesBuilder services)
        => services
            .TryAdd<IProviderConventionSetBuilder, MySqlConventionSetBuilder>()
            .TryAdd<IRelationalAnnotationProvider, MySqlAnnotationProvider>()
            .TryAdd<IModelValidator, MySqlModelValidator>()
            .TryAdd<IMigrationsSqlGenerator, MySqlMigrationsSqlGenerator>()
            .TryAdd<IHistoryRepository, MySqlHistoryRepository>()
            .TryAdd<IRelationalDatabaseCreator, MySqlDatabaseCreator>();
}
