using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure.Internal;
using Pomelo.EntityFrameworkCore.MySql.Metadata.Internal;

namespace Microsoft.EntityFrameworkCore.Migrations;

/// <summary>Writes migrations as SQL. Every change of schema commits by itself, so that a migration that fails half way stays half way.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/8.0/en/sql-data-definition-statements.html</remarks>
internal sealed partial class MySqlMigrationsSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, IMySqlOptions options)
    : MigrationsSqlGenerator(dependencies)
{
    private readonly ServerVersion _server = options.ServerVersion;

    private ISqlGenerationHelper Names => Dependencies.SqlGenerationHelper;

    protected override void ColumnDefinition(
        string? schema, string table, string name, ColumnOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        builder.Append(Names.DelimitIdentifier(name)).Append(" ").Append(operation.ColumnType ?? GetColumnType(schema, table, name, operation, model)!);
        AppendCharSet(operation, operation.Collation, builder);
        if (operation.ComputedColumnSql is { } computed)
        {
            builder.Append(" GENERATED ALWAYS AS (").Append(computed).Append(operation.IsStored is true ? ") STORED" : ") VIRTUAL");
        }

        // MariaDB knows no NOT NULL of a generated column.
        if (operation.ComputedColumnSql is null || _server.Type is ServerType.MySql)
        {
            builder.Append(operation.IsNullable ? " NULL" : " NOT NULL");
        }

        if (operation[MySqlAnnotationNames.ValueGenerationStrategy] is MySqlValueGenerationStrategy.IdentityColumn)
        {
            builder.Append(" AUTO_INCREMENT");
        }
        else if (operation.ComputedColumnSql is null)
        {
            DefaultValue(operation.DefaultValue, operation.DefaultValueSql, operation.ColumnType, builder);
        }

        AppendComment(operation.Comment, builder);
    }

    /// <summary>Texts and documents take only an expression as their default, and that stands in parentheses.</summary>
    protected override void DefaultValue(object? defaultValue, string? defaultValueSql, string? columnType, MigrationCommandListBuilder builder)
    {
        if (defaultValueSql is null && defaultValue is string text && columnType is not null && IsWithoutDefault(columnType))
        {
            defaultValueSql = Dependencies.TypeMappingSource.GetMapping(typeof(string)).GenerateSqlLiteral(text);
        }

        base.DefaultValue(defaultValue, defaultValueSql, columnType, builder);
    }

    protected override void IndexOptions(MigrationOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        if (operation is CreateIndexOperation { Filter: not null } index)
        {
            throw NotSupported($"The index '{index.Name}' has a filter");
        }
    }

    protected override void ForeignKeyAction(ReferentialAction referentialAction, MigrationCommandListBuilder builder)
    {
        if (referentialAction is ReferentialAction.SetDefault)
        {
            throw NotSupported("A foreign key sets a default");
        }

        base.ForeignKeyAction(referentialAction, builder);
    }

    private static bool IsWithoutDefault(string columnType)
        => columnType.Contains("text", StringComparison.OrdinalIgnoreCase) || columnType.Contains("json", StringComparison.OrdinalIgnoreCase);

    private static NotSupportedException NotSupported(string what) => new($"{what}; MySQL and MariaDB know no such thing.");

    private static void AppendCharSet(MigrationOperation operation, string? collation, MigrationCommandListBuilder builder)
    {
        if (operation[MySqlAnnotationNames.CharSet] is string charSet)
        {
            builder.Append(" CHARACTER SET ").Append(charSet);
        }

        if (collation is not null)
        {
            builder.Append(" COLLATE ").Append(collation);
        }
    }

    private void AppendComment(string? comment, MigrationCommandListBuilder builder)
    {
        if (comment is not null)
        {
            builder.Append(" COMMENT ").Append(Dependencies.TypeMappingSource.GetMapping(typeof(string)).GenerateSqlLiteral(comment));
        }
    }

    private MigrationCommandListBuilder AlterTable(string table, MigrationCommandListBuilder builder)
        => builder.Append("ALTER TABLE ").Append(Names.DelimitIdentifier(table));

    private void End(MigrationCommandListBuilder builder, bool terminate = true)
    {
        if (terminate)
        {
            builder.AppendLine(Names.StatementTerminator);
            EndStatement(builder);
        }
    }
}
