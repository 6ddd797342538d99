using System.Text;
using Microsoft.EntityFrameworkCore.Update;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure.Internal;

namespace Pomelo.EntityFrameworkCore.MySql.Update.Internal;

/// <summary>Changes of one row as script, for migrations that bring data. SaveChanges writes its statements through <see cref="StatementGroup"/> itself.</summary>
internal sealed class MySqlUpdateSqlGenerator(UpdateSqlGeneratorDependencies dependencies, IMySqlOptions options) : UpdateSqlGenerator(dependencies)
{
    private readonly bool _returning = options.ServerVersion.Supports.Returning;

    public override ResultSetMapping AppendInsertOperation(
        StringBuilder commandStringBuilder, IReadOnlyModificationCommand command, int commandPosition, out bool requiresTransaction)
        => Append(commandStringBuilder, command, out requiresTransaction);

    public override ResultSetMapping AppendUpdateOperation(
        StringBuilder commandStringBuilder, IReadOnlyModificationCommand command, int commandPosition, out bool requiresTransaction)
        => Append(commandStringBuilder, command, out requiresTransaction);

    public override ResultSetMapping AppendDeleteOperation(
        StringBuilder commandStringBuilder, IReadOnlyModificationCommand command, int commandPosition, out bool requiresTransaction)
        => Append(commandStringBuilder, command, out requiresTransaction);

    private ResultSetMapping Append(StringBuilder text, IReadOnlyModificationCommand command, out bool requiresTransaction)
    {
        requiresTransaction = false;
        var group = new StatementGroup(command, _returning);
        group.Append(new SqlText(text, null, SqlGenerationHelper, (value, mapping) => mapping.GenerateSqlLiteral(value)));
        return group.ReadBack is ReadBack.None ? ResultSetMapping.NoResults : ResultSetMapping.LastInResultSet;
    }
}
