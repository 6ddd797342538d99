using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MySqlConnector;

namespace GraphCommerce.Data.Database.MySql;

/// <summary>
/// The sessions of this process: makes the connections of its contexts, sets up each new session once, and drops the idle ones when a connection was lost,
/// because the server has most likely ended them too.
/// </summary>
internal sealed class MySqlSessions : IDbConnectionInterceptor, IDbCommandInterceptor, IDbTransactionInterceptor, IDisposable
{
    /// <summary>Five servers fit under the 151 connections that a database server takes by default.</summary>
    private const uint MaximumPoolSize = 30;

    private const uint IdleTimeoutSeconds = 30;
    private const uint ConnectionTimeoutSeconds = 5;

    /// <summary>Text is escaped with backslashes here and in the driver, whatever the server's default is.</summary>
    private const string SetUp = "SET innodb_lock_wait_timeout = 2, sql_mode = REPLACE(@@sql_mode, 'NO_BACKSLASH_ESCAPES', '')";

    private readonly string _connectionString;
    private readonly MySqlDataSource _template;

    public MySqlSessions(string connectionString, MySqlServer server)
    {
        (_connectionString, Server) = (connectionString, server);

        // A connection that is cloned from one of a data source has its callback, and, unlike that one, a pool that can be cleared.
        _template = new MySqlDataSourceBuilder(WithoutPool(connectionString))
            .UseConnectionOpenedCallback(SetUpAsync)
            .Build();
    }

    public MySqlServer Server { get; }

    /// <summary>
    /// Nothing here leaves anything behind in a session but a transaction, which closing rolls back: a reset between two queries would cost as much as a query.
    /// </summary>
    public static string WithDefaults(string connectionString)
    {
        var settings = new MySqlConnectionStringBuilder(connectionString) { AllowUserVariables = true, UseAffectedRows = false };
        SetDefault("Connection Reset", false);
        SetDefault("Maximum Pool Size", (object)Math.Max(MaximumPoolSize, settings.MinimumPoolSize));
        SetDefault("Connection Idle Timeout", IdleTimeoutSeconds);
        SetDefault("Connection Timeout", ConnectionTimeoutSeconds);
        return settings.ConnectionString;

        void SetDefault(string key, object value)
        {
            if (!settings.ContainsKey(key))
            {
                settings[key] = value;
            }
        }
    }

    public static string WithoutPool(string connectionString) => new MySqlConnectionStringBuilder(WithDefaults(connectionString)) { Pooling = false }.ConnectionString;

    public InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result)
    {
        using var connection = _template.CreateConnection();
        return InterceptionResult<DbConnection>.SuppressWithResult(connection.CloneWith(_connectionString));
    }

    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Forget(eventData.Exception, eventData.Connection);

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
        => ForgetAsync(eventData.Exception, eventData.Connection);

    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => Forget(eventData.Exception, transaction.Connection);

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
        => ForgetAsync(eventData.Exception, transaction.Connection);

    public void Dispose() => _template.Dispose();

    /// <summary>Drops the idle sessions after the loss of a connection.</summary>
    public static Task ForgetAsync(Exception fault, DbConnection? connection)
        => MySqlFaults.IsConnectionLost(fault) && connection is MySqlConnection lost ? MySqlConnection.ClearPoolAsync(lost, CancellationToken.None) : Task.CompletedTask;

    private static void Forget(Exception fault, DbConnection? connection)
    {
        if (MySqlFaults.IsConnectionLost(fault) && connection is MySqlConnection lost)
        {
            MySqlConnection.ClearPool(lost);
        }
    }

    private static async ValueTask SetUpAsync(MySqlConnectionOpenedContext context, CancellationToken cancellationToken)
    {
        if (!context.Conditions.HasFlag(MySqlConnectionOpenedConditions.New))
        {
            return;
        }

        try
        {
            await using var command = new MySqlCommand(SetUp, context.Connection);

            // Not cancelled by the caller: the session would be used by others without its settings.
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch
        {
            // The driver leaves the connection open.
            await context.Connection.CloseAsync();
            await MySqlConnection.ClearPoolAsync(context.Connection, CancellationToken.None);
            throw;
        }
    }
}
