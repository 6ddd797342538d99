using GraphCommerce.Data.Common;

namespace GraphCommerce.Data.Orders;

/// <summary>What a user ordered.</summary>
public sealed class Order : VersionedEntity
{
    public long UserId { get; internal set; }

    public long? CouponId { get; internal set; }

    public OrderStatus Status { get; internal set; }

    /// <summary>Sum of the lines, in currency units.</summary>
    public int TotalAmount { get; internal set; }

    /// <summary>What the coupon takes off.</summary>
    public int DiscountAmount { get; internal set; }

    /// <summary>What is paid: total less discount.</summary>
    public int FinalAmount { get; internal set; }

    internal List<OrderProduct> OrderProducts { get; init; } = [];

    internal Payment? Payment { get; set; }
}
