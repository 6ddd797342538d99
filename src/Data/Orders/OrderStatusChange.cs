namespace GraphCommerce.Data.Orders;

/// <summary>An order has a new status. Published after the commit only.</summary>
public sealed record OrderStatusChange(long OrderId, long UserId, OrderStatus? PreviousStatus, OrderStatus Status, DateTime ChangedAt, int Version);
