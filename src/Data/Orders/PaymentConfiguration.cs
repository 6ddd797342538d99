using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphCommerce.Data.Orders;

internal sealed class PaymentConfiguration : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.Property(p => p.FailureReason).HasMaxLength(255);
        builder.HasIndex(p => p.OrderId).IsUnique();
        builder.ToTable(t => t.HasCheckConstraint("ck_payment_amounts", "amount >= 0 AND balance_before >= 0 AND balance_after >= 0"));
    }
}
