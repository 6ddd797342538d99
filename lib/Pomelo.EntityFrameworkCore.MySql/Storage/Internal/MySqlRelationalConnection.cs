using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using MySqlConnector;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure.Internal;

namespace Pomelo.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>A context's connection. Affected rows are those found, changed or not, by which EF sees a conflict.</summary>
internal sealed class MySqlRelationalConnection(RelationalConnectionDependencies dependencies)
    : RelationalConnection(dependencies), IMySqlRelationalConnection
{
    public IMySqlRelationalConnection CreateMasterConnection()
    {
        var master = new MySqlConnectionStringBuilder(ConnectionString ?? DbConnection.ConnectionString) { Database = "", Pooling = false };
        var options = Dependencies.ContextOptions.FindExtension<MySqlOptionsExtension>() ?? new MySqlOptionsExtension();
        var builder = new DbContextOptionsBuilder();
        ((IDbContextOptionsBuilderInfrastructure)builder)
            .AddOrUpdateExtension(options.WithConnection(null).WithConnectionString(master.ConnectionString));
        return new MySqlRelationalConnection(Dependencies with { ContextOptions = builder.Options });
    }

    protected override DbConnection CreateDbConnection() => new MySqlConnection(ConnectionStrings.Complete(GetValidatedConnectionString()));
}
