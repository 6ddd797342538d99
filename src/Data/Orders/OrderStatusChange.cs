namespace GraphCommerce.Data.Orders;

/// <summary>An order moved to a status; committed before it is told.</summary>
public sealed record OrderStatusChange(long OrderId, long UserId, OrderStatus? PreviousStatus, OrderStatus Status, DateTime ChangedAt, int Version);
