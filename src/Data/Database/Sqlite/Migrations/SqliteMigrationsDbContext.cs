namespace GraphCommerce.Data.Database.Sqlite.Migrations;

/// <summary>The model as SQLite keeps it: the context that the migrations of this folder belong to.</summary>
internal sealed class SqliteMigrationsDbContext(DbContextOptions<SqliteMigrationsDbContext> options) : CommerceDbContext(options);
