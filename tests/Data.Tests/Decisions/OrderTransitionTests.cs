using GraphCommerce.Data.Orders;

namespace GraphCommerce.Data.Tests.Decisions;

public sealed class OrderTransitionTests
{
    [Fact]
    public void An_order_makes_four_transitions_and_no_others()
    {
        var allowed = new Dictionary<string, OrderStatus>
        {
            ["Pending Pay"] = OrderStatus.Completed,
            ["Pending Cancel"] = OrderStatus.Failed,
            ["Pending Expire"] = OrderStatus.Failed,
            ["Completed Refund"] = OrderStatus.Failed,
        };
        foreach (var from in Enum.GetValues<OrderStatus>())
        {
            foreach (var trigger in Enum.GetValues<OrderTrigger>())
            {
                var refusal = OrderTransitions.Check(new Order { Id = 3, Status = from }, trigger);
                if (allowed.TryGetValue($"{from} {trigger}", out var to))
                {
                    Assert.Null(refusal);
                    Assert.Equal(to, OrderTransitions.Table[(from, trigger)]);
                }
                else
                {
                    Assert.Equal((3, from), (refusal!.OrderId, refusal.Status));
                }
            }
        }

        Assert.Equal(4, OrderTransitions.Table.Count);
    }
}
