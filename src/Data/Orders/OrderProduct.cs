using GraphCommerce.Data.Products;

namespace GraphCommerce.Data.Orders;

/// <summary>A line of an order.</summary>
public sealed class OrderProduct : Entity
{
    public long OrderId { get; internal set; }

    public long ProductId { get; internal init; }

    /// <summary>Number of pieces.</summary>
    public int Quantity { get; internal init; }

    /// <summary>Price of one piece at the time of the order, in currency units.</summary>
    public int UnitPrice { get; internal init; }

    /// <summary>Quantity times unit price, in currency units.</summary>
    public int TotalPrice { get; internal init; }
}

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
