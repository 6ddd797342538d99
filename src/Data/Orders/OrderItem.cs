namespace GraphCommerce.Data.Orders;

/// <summary>A product and how many of it somebody wants.</summary>
public sealed record OrderItem(long ProductId, int Quantity);

internal static class OrderItems
{
    /// <summary>One item for each product, in the order of their first mention, within the bounds of an order.</summary>
    public static Result<IReadOnlyList<OrderItem>> Merge(IReadOnlyList<OrderItem> items, OrderOptions options)
    {
        if (items.Count == 0)
        {
            return new EmptyOrderException();
        }

        var quantities = new OrderedDictionary<long, long>();
        foreach (var item in items)
        {
            if (item.Quantity < 1)
            {
                return InvalidQuantityException.OfLine(item.ProductId, item.Quantity, options.MaximumQuantity);
            }

            var quantity = quantities.GetValueOrDefault(item.ProductId) + item.Quantity;
            if (quantity > options.MaximumQuantity)
            {
                return InvalidQuantityException.OfLine(item.ProductId, quantity, options.MaximumQuantity);
            }

            quantities[item.ProductId] = quantity;
            if (quantities.Count > options.MaximumLines)
            {
                return InvalidQuantityException.TooManyLines(item.ProductId, quantity, options.MaximumLines);
            }
        }

        return quantities.Select(q => new OrderItem(q.Key, (int)q.Value)).ToArray();
    }
}
