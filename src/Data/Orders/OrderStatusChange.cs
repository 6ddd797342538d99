namespace GraphCommerce.Data.Orders;

/// <summary>A committed change of an order's status.</summary>
public sealed record OrderStatusChange(long OrderId, long UserId, OrderStatus? PreviousStatus, OrderStatus Status, DateTime ChangedAt, int Version);
