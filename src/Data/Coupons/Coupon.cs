using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Coupons;

/// <summary>A user's right to one discount.</summary>
public sealed class Coupon : UpdatedEntity
{
    public long UserId { get; internal init; }

    public long CouponEventId { get; internal init; }

    /// <summary>The random code of the coupon, unique among all coupons.</summary>
    public string CouponCode { get; internal init; } = "";

    /// <summary>Whether the coupon can be used.</summary>
    public CouponStatus Status { get; internal set; }

    /// <summary>When it was issued (UTC).</summary>
    public DateTime IssuedAt { get; internal init; }

    /// <summary>When its order was made (UTC); null if no order uses it.</summary>
    public DateTime? UsedAt { get; internal set; }

    /// <summary>From when it can no longer be used (UTC).</summary>
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
    /// <summary>Can be used until it expires.</summary>
    Available,

    /// <summary>A PENDING or COMPLETED order uses it.</summary>
    Used,

    /// <summary>Can no longer be used.</summary>
    Expired,
}
