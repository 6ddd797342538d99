using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Orders;

/// <summary>An order of a user.</summary>
public sealed class Order : VersionedEntity
{
    public long UserId { get; internal set; }

    public long? CouponId { get; internal set; }

    /// <summary>How far the order is.</summary>
    public OrderStatus Status { get; internal set; }

    /// <summary>Sum of the lines, in currency units.</summary>
    public int TotalAmount { get; internal set; }

    /// <summary>The discount of the coupon, in currency units.</summary>
    public int DiscountAmount { get; internal set; }

    /// <summary>The amount to pay, in currency units: total less discount.</summary>
    public int FinalAmount { get; internal set; }

    internal List<OrderProduct> OrderProducts { get; init; } = [];

    internal Payment? Payment { get; set; }

    /// <summary>A copy for an answer: later commands of the same batch change the row itself.</summary>
    internal Order Copy() => (Order)MemberwiseClone();
}

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.HasOne<User>().WithMany().HasForeignKey(o => o.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Coupon>().WithMany().HasForeignKey(o => o.CouponId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.OrderProducts).WithOne().HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(o => o.Payment).WithOne().HasForeignKey<Payment>(p => p.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => new { o.UserId, o.CreatedAt });
        builder.HasIndex(o => new { o.Status, o.CreatedAt });
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_order_final_amount", "final_amount = total_amount - discount_amount");
            t.HasCheckConstraint("ck_order_amounts", "total_amount >= 0 AND discount_amount >= 0 AND final_amount >= 0");
        });
    }
}

/// <summary>How far an order is.</summary>
public enum OrderStatus
{
    /// <summary>Stock and coupon are reserved; the order is not paid yet.</summary>
    Pending,

    /// <summary>Paid.</summary>
    Completed,

    /// <summary>Not paid, cancelled, expired or refunded.</summary>
    Failed,
}
