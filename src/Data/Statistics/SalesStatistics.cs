using GraphCommerce.Data.Products;

namespace GraphCommerce.Data.Statistics;

/// <summary>What a product sold on one day.</summary>
public sealed class SalesStatistics : UpdatedEntity
{
    public long ProductId { get; internal init; }

    public DateOnly StatisticsDate { get; internal init; }

    public int SalesQuantity { get; internal set; }

    /// <summary>In currency units; a hot product's day passes what an Int holds.</summary>
    public long SalesAmount { get; internal set; }

    /// <summary>Place among all products of that day, 1 is the best.</summary>
    public int RankPosition { get; internal set; }
}

internal sealed class SalesStatisticsConfiguration : IEntityTypeConfiguration<SalesStatistics>
{
    public void Configure(EntityTypeBuilder<SalesStatistics> builder)
    {
        builder.HasOne<Product>().WithMany().HasForeignKey(s => s.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ProductId, s.StatisticsDate }).IsUnique();
        builder.HasIndex(s => new { s.StatisticsDate, s.RankPosition });
        builder.ToTable(t => t.HasCheckConstraint("ck_sales_statistics_amounts", "sales_quantity >= 0 AND sales_amount >= 0"));
    }
}
