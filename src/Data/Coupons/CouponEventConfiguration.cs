using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphCommerce.Data.Coupons;

internal sealed class CouponEventConfiguration : IEntityTypeConfiguration<CouponEvent>
{
    public void Configure(EntityTypeBuilder<CouponEvent> builder)
    {
        builder.Property(e => e.Name).HasMaxLength(200);
        builder.HasIndex(e => new { e.Status, e.StartDate, e.EndDate });
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_coupon_event_dates", "end_date > start_date");
            t.HasCheckConstraint("ck_coupon_event_issued_quantity", "issued_quantity >= 0 AND issued_quantity <= total_quantity");
            t.HasCheckConstraint("ck_coupon_event_discount_value", "discount_value >= 1 AND (discount_type <> 'PERCENTAGE' OR discount_value <= 100)");
            t.HasCheckConstraint("ck_coupon_event_minimum_order_amount", "minimum_order_amount >= 0");
        });
    }
}
