using GraphCommerce.Data.Common;

namespace GraphCommerce.Data.Products;

/// <summary>A thing that can be ordered.</summary>
public sealed class Product : VersionedEntity
{
    public string Name { get; internal set; } = "";

    /// <summary>Price of one, in currency units.</summary>
    public int Price { get; internal set; }

    /// <summary>How many can still be ordered.</summary>
    public int StockQuantity { get; internal set; }

    public ProductStatus Status { get; internal set; }

    public string? Description { get; internal set; }

    /// <summary>Initial stock and every delivery since: with the orders, what the stock has to be.</summary>
    internal int ReceivedQuantity { get; set; }

    internal void ChangeStock(int difference)
    {
        StockQuantity += difference;
        if (Status is not ProductStatus.Inactive)
        {
            Status = StockQuantity == 0 ? ProductStatus.OutOfStock : ProductStatus.Active;
        }
    }
}
