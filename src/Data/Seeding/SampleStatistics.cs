using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Statistics;

namespace GraphCommerce.Data.Seeding;

internal static class SampleStatistics
{
    /// <summary>The statistics of every closed day on which something was sold.</summary>
    public static List<SalesStatistics> Of(IEnumerable<Order> orders, ShopDays days, DateTime now)
    {
        var sold = from order in orders
                   where order.Status == OrderStatus.Completed
                   let day = days.DayOf(order.CreatedAt)
                   where day < days.DayOf(now)
                   from line in order.OrderProducts
                   group line by (Day: day, line.ProductId) into lines
                   let sale = (lines.Key.Day, lines.Key.ProductId, Quantity: lines.Sum(l => l.Quantity), Amount: lines.Sum(l => (long)l.TotalPrice))
                   orderby sale.Day, sale.Quantity descending, sale.Amount descending, sale.ProductId
                   select sale;
        return
        [
            .. sold.GroupBy(s => s.Day).SelectMany(day => day.Select((sale, i) => new SalesStatistics
            {
                ProductId = sale.ProductId, StatisticsDate = day.Key, SalesQuantity = sale.Quantity, SalesAmount = sale.Amount, RankPosition = i + 1,
                CreatedAt = now,
            })),
        ];
    }
}
