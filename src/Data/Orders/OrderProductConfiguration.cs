using GraphCommerce.Data.Products;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphCommerce.Data.Orders;

internal sealed class OrderProductConfiguration : IEntityTypeConfiguration<OrderProduct>
{
    public void Configure(EntityTypeBuilder<OrderProduct> builder)
    {
        builder.HasOne<Product>().WithMany().HasForeignKey(l => l.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_order_product_quantity", "quantity > 0");
            t.HasCheckConstraint("ck_order_product_unit_price", "unit_price > 0");
            t.HasCheckConstraint("ck_order_product_total_price", "total_price = quantity * unit_price");
        });
    }
}
