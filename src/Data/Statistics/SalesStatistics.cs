using GraphCommerce.Data.Common;

namespace GraphCommerce.Data.Statistics;

/// <summary>What a product sold on one day.</summary>
public sealed class SalesStatistics : UpdatedEntity
{
    public long ProductId { get; internal init; }

    public DateOnly StatisticsDate { get; internal init; }

    public int SalesQuantity { get; internal set; }

    /// <summary>In currency units; a hot product's day passes what an Int holds.</summary>
    public long SalesAmount { get; internal set; }

    /// <summary>Place among all products of that day, 1 is the best.</summary>
    public int RankPosition { get; internal set; }
}
