namespace GraphCommerce.Data.Database.MySql.Migrations;

/// <summary>The model as MySQL keeps it: the context that the migrations of this folder belong to.</summary>
internal sealed class MySqlMigrationsDbContext(DbContextOptions<MySqlMigrationsDbContext> options) : CommerceDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        // Texts are equal if their characters are, as in the embedded database: an idempotency key and a coupon code are exact.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(string) || p.ClrType.IsEnum))
        {
            property.SetCollation("utf8mb4_bin");
        }
    }
}
