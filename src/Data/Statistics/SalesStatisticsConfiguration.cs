using GraphCommerce.Data.Products;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphCommerce.Data.Statistics;

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
