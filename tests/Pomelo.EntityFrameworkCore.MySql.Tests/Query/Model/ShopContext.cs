using Microsoft.EntityFrameworkCore;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Query.Model;

internal sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Shop> Shops => Set<Shop>();
    public DbSet<Item> Items => Set<Item>();

    /// <summary>A context that never connects: for the text of statements.</summary>
    public static ShopContext Offline(ServerVersion? version = null)
        => new(new DbContextOptionsBuilder<ShopContext>().UseMySql("Server=127.0.0.1;Port=1", version ?? TestServer.Version).Options);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Shop>(shop =>
        {
            shop.ToTable("Shops");
            shop.Property(s => s.Name).HasMaxLength(100);
            shop.Property(s => s.City).HasMaxLength(100);
            shop.Property(s => s.Price).HasPrecision(12, 2);
            shop.Property(s => s.Discount).HasPrecision(12, 2);
            shop.Property(s => s.Color).HasConversion<string>().HasMaxLength(10);
        });
        modelBuilder.Entity<Item>(item =>
        {
            item.ToTable("Items");
            item.Property(i => i.Label).HasMaxLength(100);
            item.Property(i => i.Price).HasPrecision(12, 2);
        });
    }
}
