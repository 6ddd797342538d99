using GraphCommerce.Data.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphCommerce.Data.Transfers;

internal sealed class DataTransferConfiguration : IEntityTypeConfiguration<DataTransfer>
{
    public void Configure(EntityTypeBuilder<DataTransfer> builder)
    {
        builder.Property(t => t.ErrorMessage).HasMaxLength(1000);
        builder.HasOne<Order>().WithMany().HasForeignKey(t => t.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.OrderId, t.TransferType }).IsUnique();
        // The relay claims the pending rows tried longest ago; rows never tried come first.
        builder.HasIndex(t => new { t.Status, t.LastAttemptAt });
        builder.ToTable(t => t.HasCheckConstraint("ck_data_transfer_retry_count", "retry_count >= 0"));
    }
}
