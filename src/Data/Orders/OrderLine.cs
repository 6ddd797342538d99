namespace GraphCommerce.Data.Orders;

/// <summary>A requested line of an order.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Quantity">Number of pieces.</param>
public sealed record OrderLine(long ProductId, int Quantity);

internal static class OrderLines
{
    /// <summary>One line for each product, in the order of first mention, within the bounds of an order.</summary>
    public static Result<IReadOnlyList<OrderLine>> Merge(IReadOnlyList<OrderLine> lines, OrderOptions options)
    {
        if (lines.Count == 0)
        {
            return new EmptyOrderException();
        }

        var quantities = new OrderedDictionary<long, long>();
        foreach (var line in lines)
        {
            var quantity = quantities.GetValueOrDefault(line.ProductId) + line.Quantity;
            if (line.Quantity < 1 || quantity > options.MaximumQuantity)
            {
                return new InvalidQuantityException(line.ProductId, (int)Math.Min(line.Quantity < 1 ? line.Quantity : quantity, int.MaxValue), options.MaximumQuantity);
            }

            quantities[line.ProductId] = quantity;
        }

        return quantities.Count > options.MaximumLines
            ? new TooManyOrderLinesException(quantities.Count, options.MaximumLines)
            : quantities.Select(q => new OrderLine(q.Key, (int)q.Value)).ToArray();
    }
}
