using GraphCommerce.Data.Common.Storage;
using Microsoft.EntityFrameworkCore.Design;

namespace GraphCommerce.Data.Migrations.Sqlite;

/// <summary>What <c>dotnet ef</c> makes its context with.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteMigrationsDbContext>
{
    public SqliteMigrationsDbContext CreateDbContext(string[] args)
        => (SqliteMigrationsDbContext)new SqliteDatabase().CreateMigrationsContext("Data Source=design-time.db", TimeProvider.System);
}
