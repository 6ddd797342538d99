using Microsoft.EntityFrameworkCore.Design;

namespace GraphCommerce.Data.Database.MySql.Migrations;

/// <summary>What <c>dotnet ef</c> makes its context with; no server is asked.</summary>
internal sealed class MySqlDesignTimeFactory : IDesignTimeDbContextFactory<MySqlMigrationsDbContext>
{
    public MySqlMigrationsDbContext CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<MySqlMigrationsDbContext>()
            .UseMySql("Server=127.0.0.1;Database=design_time", new MySqlServerVersion(new Version(8, 0, 36)))
            .Options);
}
