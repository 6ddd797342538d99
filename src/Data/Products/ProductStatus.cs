namespace GraphCommerce.Data.Products;

/// <summary>Whether a product can be ordered.</summary>
public enum ProductStatus
{
    /// <summary>Can be ordered.</summary>
    Active,

    /// <summary>Taken out of the shop by an administrator.</summary>
    Inactive,

    /// <summary>Sold out until the next delivery.</summary>
    OutOfStock,
}
