using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure;
using Pomelo.EntityFrameworkCore.MySql.Metadata.Internal;

namespace Microsoft.EntityFrameworkCore.Migrations;

internal sealed partial class MySqlMigrationsSqlGenerator
{
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        AppendCharSet(operation, operation[RelationalAnnotationNames.Collation] as string, builder);
        AppendComment(operation.Comment, builder);
        End(builder, terminate);
    }

    protected override void Generate(AlterTableOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        var collation = operation[RelationalAnnotationNames.Collation] as string;
        if (operation[MySqlAnnotationNames.CharSet] as string != operation.OldTable[MySqlAnnotationNames.CharSet] as string
            || collation != operation.OldTable[RelationalAnnotationNames.Collation] as string)
        {
            AlterTable(operation.Name, builder);
            AppendCharSet(operation, collation, builder);
            End(builder);
        }

        if (operation.Comment != operation.OldTable.Comment)
        {
            AlterTable(operation.Name, builder);
            AppendComment(operation.Comment ?? "", builder);
            End(builder);
        }
    }

    protected override void Generate(RenameTableOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        AlterTable(operation.Name, builder).Append(" RENAME TO ").Append(Names.DelimitIdentifier(operation.NewName!));
        End(builder);
    }

    protected override void Generate(AlterColumnOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        AlterTable(operation.Table, builder).Append(" MODIFY COLUMN ");
        ColumnDefinition(operation.Schema, operation.Table, operation.Name, operation, model, builder);
        End(builder);
    }

    protected override void Generate(RenameColumnOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        AlterTable(operation.Table, builder);
        builder.Append(" RENAME COLUMN ").Append(Names.DelimitIdentifier(operation.Name)).Append(" TO ").Append(Names.DelimitIdentifier(operation.NewName));
        End(builder);
    }

    protected override void Generate(RenameIndexOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        AlterTable(operation.Table!, builder);
        builder.Append(" RENAME INDEX ").Append(Names.DelimitIdentifier(operation.Name)).Append(" TO ").Append(Names.DelimitIdentifier(operation.NewName));
        End(builder);
    }

    protected override void Generate(DropIndexOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
        => Drop("INDEX", operation.Table!, operation.Name, builder, terminate);

    protected override void Generate(DropForeignKeyOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
        => Drop("FOREIGN KEY", operation.Table, operation.Name, builder, terminate);

    protected override void Generate(DropUniqueConstraintOperation operation, IModel? model, MigrationCommandListBuilder builder)
        => Drop("INDEX", operation.Table, operation.Name, builder);

    protected override void Generate(DropCheckConstraintOperation operation, IModel? model, MigrationCommandListBuilder builder)
        => Drop(_server.Type is ServerType.MariaDb ? "CONSTRAINT" : "CHECK", operation.Table, operation.Name, builder);

    protected override void Generate(DropPrimaryKeyOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        AlterTable(operation.Table, builder).Append(" DROP PRIMARY KEY");
        End(builder, terminate);
    }

    protected override void Generate(AlterDatabaseOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        var collation = CollationOf(operation);
        if (operation[MySqlAnnotationNames.CharSet] as string != operation.OldDatabase[MySqlAnnotationNames.CharSet] as string
            || collation != CollationOf(operation.OldDatabase))
        {
            builder.Append("ALTER DATABASE");
            AppendCharSet(operation, collation, builder);
            End(builder);
        }
    }

    protected override void Generate(EnsureSchemaOperation operation, IModel? model, MigrationCommandListBuilder builder)
        => throw NotSupported($"The schema '{operation.Name}' is asked for");

    protected override void Generate(DropSchemaOperation operation, IModel? model, MigrationCommandListBuilder builder)
        => throw NotSupported($"The schema '{operation.Name}' is dropped");

    protected override void Generate(CreateSequenceOperation operation, IModel? model, MigrationCommandListBuilder builder)
        => throw NotSupported($"The sequence '{operation.Name}' is asked for");

    /// <summary>Of the first migration EF passes on the annotation only.</summary>
    private static string? CollationOf(DatabaseOperation operation)
        => operation.Collation ?? operation[RelationalAnnotationNames.Collation] as string;

    private void Drop(string kind, string table, string name, MigrationCommandListBuilder builder, bool terminate = true)
    {
        AlterTable(table, builder).Append(" DROP ").Append(kind).Append(" ").Append(Names.DelimitIdentifier(name));
        End(builder, terminate);
    }
}
