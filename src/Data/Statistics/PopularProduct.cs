namespace GraphCommerce.Data.Statistics;

/// <summary>One place of the ranking of what sells best.</summary>
public sealed record PopularProduct(int Rank, long ProductId, long SalesQuantity, long SalesAmount);
