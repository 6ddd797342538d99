using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Coupons;

/// <summary>A user's right to one discount.</summary>
public sealed class Coupon : UpdatedEntity
{
    public long UserId { get; internal init; }

    public long CouponEventId { get; internal init; }

    /// <summary>Random and unguessable.</summary>
    public string CouponCode { get; internal init; } = "";

    public CouponStatus Status { get; internal set; }

    public DateTime IssuedAt { get; internal init; }

    public DateTime? UsedAt { get; internal set; }

    /// <summary>From when on it can no longer be used (UTC).</summary>
    public DateTime ExpiredAt { get; internal init; }
}

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

/// <summary>Whether a coupon can be used.</summary>
public enum CouponStatus
{
    Available,

    /// <summary>Held by an order that is paid or waits to be.</summary>
    Used,

    Expired,
}
