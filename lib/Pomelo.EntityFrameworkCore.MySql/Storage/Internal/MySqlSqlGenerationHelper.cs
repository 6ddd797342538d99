using System.Text;
using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>Names in backticks. A table's schema is a database here; <c>MySqlModelValidator</c> allows none.</summary>
internal sealed class MySqlSqlGenerationHelper(RelationalSqlGenerationHelperDependencies dependencies) : RelationalSqlGenerationHelper(dependencies)
{
    public override string EscapeIdentifier(string identifier) => identifier.Replace("`", "``", StringComparison.Ordinal);

    public override void EscapeIdentifier(StringBuilder builder, string identifier) => builder.Append(EscapeIdentifier(identifier));

    public override string DelimitIdentifier(string identifier) => $"`{EscapeIdentifier(identifier)}`";

    public override void DelimitIdentifier(StringBuilder builder, string identifier) => builder.Append(DelimitIdentifier(identifier));
}
