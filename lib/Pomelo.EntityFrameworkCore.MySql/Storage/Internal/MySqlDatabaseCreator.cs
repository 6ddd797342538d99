using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using MySqlConnector;

namespace Pomelo.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>Makes, finds and drops the database that the connection string names.</summary>
internal sealed class MySqlDatabaseCreator(
    RelationalDatabaseCreatorDependencies dependencies, IMySqlRelationalConnection connection, IRawSqlCommandBuilder commands)
    : RelationalDatabaseCreator(dependencies)
{
    private const string CountTables
        = "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'";

    /// <summary>Somebody else may have made it meanwhile; migrations wait for each other later, in the database.</summary>
    private string CreateSql => $"CREATE DATABASE IF NOT EXISTS {DelimitedName()};";

    private string DropSql => $"DROP DATABASE {DelimitedName()};";

    public override bool Exists()
    {
        try
        {
            return Dependencies.ExecutionStrategy.Execute(
                connection,
                c =>
                {
                    c.Open(errorsExpected: true);
                    c.Close();
                    return true;
                });
        }
        catch (MySqlException fault) when (fault.ErrorCode is MySqlErrorCode.UnknownDatabase)
        {
            return false;
        }
    }

    public override async Task<bool> ExistsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await Dependencies.ExecutionStrategy.ExecuteAsync(
                connection,
                async (c, cancellation) =>
                {
                    await c.OpenAsync(cancellation, errorsExpected: true).ConfigureAwait(false);
                    await c.CloseAsync().ConfigureAwait(false);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (MySqlException fault) when (fault.ErrorCode is MySqlErrorCode.UnknownDatabase)
        {
            return false;
        }
    }

    public override bool HasTables()
        => Dependencies.ExecutionStrategy.Execute(
            connection, c => IsPositive(commands.Build(CountTables).ExecuteScalar(On(c))));

    public override Task<bool> HasTablesAsync(CancellationToken cancellationToken = default)
        => Dependencies.ExecutionStrategy.ExecuteAsync(
            connection,
            async (c, cancellation) => IsPositive(
                await commands.Build(CountTables).ExecuteScalarAsync(On(c), cancellation).ConfigureAwait(false)),
            cancellationToken);

    public override void Create() => ExecuteOnServer(CreateSql);

    public override Task CreateAsync(CancellationToken cancellationToken = default) => ExecuteOnServerAsync(CreateSql, cancellationToken);

    public override void Delete() => ExecuteOnServer(DropSql);

    public override Task DeleteAsync(CancellationToken cancellationToken = default) => ExecuteOnServerAsync(DropSql, cancellationToken);

    private static bool IsPositive(object? count) => Convert.ToInt64(count, CultureInfo.InvariantCulture) > 0;

    private RelationalCommandParameterObject On(IRelationalConnection used)
        => new(used, null, null, Dependencies.CurrentContext.Context, Dependencies.CommandLogger);

    private string DelimitedName()
        => new MySqlConnectionStringBuilder(connection.ConnectionString ?? connection.DbConnection.ConnectionString).Database is { Length: > 0 } name
            ? Dependencies.SqlGenerationHelper.DelimitIdentifier(name)
            : throw new InvalidOperationException("The connection string names no database.");

    private IReadOnlyList<MigrationCommand> Commands(string sql) => Dependencies.MigrationsSqlGenerator.Generate([new SqlOperation { Sql = sql }]);

    private void ExecuteOnServer(string sql)
    {
        using var server = connection.CreateMasterConnection();
        Dependencies.MigrationCommandExecutor.ExecuteNonQuery(Commands(sql), server);
        ClearPool();
    }

    private async Task ExecuteOnServerAsync(string sql, CancellationToken cancellationToken)
    {
        var server = connection.CreateMasterConnection();
        await using (server.ConfigureAwait(false))
        {
            await Dependencies.MigrationCommandExecutor.ExecuteNonQueryAsync(Commands(sql), server, cancellationToken).ConfigureAwait(false);
            ClearPool();
            }
    }

    /// <summary>Sessions kept open were in the database that is gone.</summary>
    private void ClearPool() => MySqlConnection.ClearPool((MySqlConnection)connection.DbConnection);
}
