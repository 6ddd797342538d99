using GraphCommerce.Data.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphCommerce.Data.Coupons;

internal sealed class CouponConfiguration : IEntityTypeConfiguration<Coupon>
{
    public void Configure(EntityTypeBuilder<Coupon> builder)
    {
        builder.Property(c => c.CouponCode).HasMaxLength(32);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CouponEvent>().WithMany().HasForeignKey(c => c.CouponEventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.CouponCode).IsUnique();
        builder.HasIndex(c => new { c.UserId, c.CouponEventId }).IsUnique();
    }
}
