using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Migrations.Internal;

/// <summary>The table of applied migrations, and the lock under which one at a time migrates a database.</summary>
/// <remarks>
/// The lock is one of the server's named ones, held by the session: it ends with the session, however that ends, and a commit (every change of schema makes
/// one) does not touch it. Names are the server's, not the database's, and at most 64 characters.
/// </remarks>
internal sealed class MySqlHistoryRepository(HistoryRepositoryDependencies dependencies) : HistoryRepository(dependencies)
{
    private const string LockName = "CONCAT('__EFMigrationsLock:', SHA1(DATABASE()))";

    /// <summary>Waits a while and asks again, so that no wait outlasts the time a command may take.</summary>
    private const string GetLock = $"SELECT GET_LOCK({LockName}, 5);";

    public override LockReleaseBehavior LockReleaseBehavior => LockReleaseBehavior.Connection;

    protected override string ExistsSql
        => "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = "
            + $"{Literal(TableName)}{SqlGenerationHelper.StatementTerminator}";

    public override IMigrationsDatabaseLock AcquireDatabaseLock()
    {
        Dependencies.MigrationsLogger.AcquiringMigrationLock();
        var command = Dependencies.RawSqlCommandBuilder.Build(GetLock);
        while (!IsAcquired(command.ExecuteScalar(Execution())))
        {
        }

        return CreateLock();
    }

    public override async Task<IMigrationsDatabaseLock> AcquireDatabaseLockAsync(CancellationToken cancellationToken = default)
    {
        Dependencies.MigrationsLogger.AcquiringMigrationLock();
        var command = Dependencies.RawSqlCommandBuilder.Build(GetLock);
        while (!IsAcquired(await command.ExecuteScalarAsync(Execution(), cancellationToken).ConfigureAwait(false)))
        {
        }

        return CreateLock();
    }

    public override string GetCreateIfNotExistsScript()
        => GetCreateScript().Replace("CREATE TABLE ", "CREATE TABLE IF NOT EXISTS ", StringComparison.Ordinal);

    public override string GetBeginIfNotExistsScript(string migrationId) => BeginIf("NOT EXISTS", migrationId);

    public override string GetBeginIfExistsScript(string migrationId) => BeginIf("EXISTS", migrationId);

    public override string GetEndIfScript()
        => """
            END IF;
            END //
            DELIMITER ;
            CALL `__EFMigrationsScript`();
            DROP PROCEDURE `__EFMigrationsScript`;

            """;

    protected override bool InterpretExistsResult(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture) > 0;

    /// <summary>1 is a lock, 0 none yet, NULL a fault.</summary>
    private static bool IsAcquired(object? result)
        => result is not (null or DBNull)
            ? Convert.ToInt64(result, CultureInfo.InvariantCulture) == 1
            : throw new InvalidOperationException("The server could not give the lock for migrations.");

    private MySqlMigrationDatabaseLock CreateLock()
        => new(Dependencies.RawSqlCommandBuilder.Build($"SELECT RELEASE_LOCK({LockName});"), Execution(), this);

    private RelationalCommandParameterObject Execution()
        => new(Dependencies.Connection, null, null, Dependencies.CurrentContext.Context, Dependencies.CommandLogger, CommandSource.Migrations);

    /// <summary>Conditions exist in procedures only, and a procedure takes another delimiter of the command line client.</summary>
    private string BeginIf(string condition, string migrationId)
        => new StringBuilder()
            .AppendLine("DROP PROCEDURE IF EXISTS `__EFMigrationsScript`;")
            .AppendLine("DELIMITER //")
            .AppendLine("CREATE PROCEDURE `__EFMigrationsScript`()")
            .AppendLine("BEGIN")
            .Append(CultureInfo.InvariantCulture, $"IF {condition}(SELECT 1 FROM {SqlGenerationHelper.DelimitIdentifier(TableName)} ")
            .Append(CultureInfo.InvariantCulture, $"WHERE {SqlGenerationHelper.DelimitIdentifier(MigrationIdColumnName)} = {Literal(migrationId)}) THEN")
            .AppendLine()
            .ToString();

    private string Literal(string text) => Dependencies.TypeMappingSource.GetMapping(typeof(string)).GenerateSqlLiteral(text);
}
