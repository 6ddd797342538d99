using Microsoft.EntityFrameworkCore.Design;

namespace GraphCommerce.Data.Database.Sqlite.Migrations;

/// <summary>What <c>dotnet ef</c> makes its context with.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteMigrationsDbContext>
{
    public SqliteMigrationsDbContext CreateDbContext(string[] args)
        => (SqliteMigrationsDbContext)new SqliteDialect().CreateMigrationsContext("Data Source=design-time.db", TimeProvider.System);
}
