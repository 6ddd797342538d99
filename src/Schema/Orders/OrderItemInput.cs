using GraphCommerce.Data.Products;

namespace GraphCommerce.Schema.Orders;

/// <summary>A line of an order: several of one product.</summary>
public sealed record OrderItemInput([property: ID<Product>] long ProductId, int Quantity);
