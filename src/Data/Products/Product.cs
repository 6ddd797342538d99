namespace GraphCommerce.Data.Products;

/// <summary>A product of the shop.</summary>
public sealed class Product : VersionedEntity
{
    /// <summary>The name.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Price of one piece, in currency units.</summary>
    public int Price { get; internal set; }

    /// <summary>Number of pieces that can still be ordered.</summary>
    public int StockQuantity { get; internal set; }

    /// <summary>Whether the product can be ordered.</summary>
    public ProductStatus Status { get; internal set; }

    /// <summary>A text for customers.</summary>
    public string? Description { get; internal set; }

    /// <summary>Initial stock plus every delivery. The stock is this less what orders hold.</summary>
    internal int ReceivedQuantity { get; set; }

    /// <summary>A copy for an answer: later commands of the same batch change the row itself.</summary>
    internal Product Copy() => (Product)MemberwiseClone();

    internal void ChangeStock(int difference)
    {
        StockQuantity += difference;
        if (Status is not ProductStatus.Inactive)
        {
            Status = StockQuantity == 0 ? ProductStatus.OutOfStock : ProductStatus.Active;
        }
    }
}

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

/// <summary>Whether a product can be ordered.</summary>
public enum ProductStatus
{
    /// <summary>Can be ordered.</summary>
    Active,

    /// <summary>Taken out of the shop by an administrator.</summary>
    Inactive,

    /// <summary>Sold out until the next delivery.</summary>
    OutOfStock,
}
