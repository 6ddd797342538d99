using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphCommerce.Data.Products;

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.Description).HasMaxLength(2000);
        builder.Property(p => p.ReceivedQuantity);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_product_price", "price > 0");
            t.HasCheckConstraint("ck_product_stock_quantity", "stock_quantity >= 0 AND stock_quantity <= received_quantity");
        });
    }
}
