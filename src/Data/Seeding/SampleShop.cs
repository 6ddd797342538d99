using System.Globalization;
using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Outbox;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Statistics;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Seeding;

/// <summary>
/// Some weeks of a shop, simulated in memory in the order of time: balances, stock and coupons move as in the real shop, so all invariants hold for the rows.
/// </summary>
internal sealed class SampleShop
{
    private const int ChargeAmount = 1_000_000;

    private readonly SeedOptions _options;
    private readonly ChargeLimits _limits;
    private readonly Random _random;
    private readonly DateTime _now;
    private readonly DateTime _openedAt;
    private readonly Dictionary<(long UserId, long CouponEventId), Coupon> _couponsByUser = [];

    public SampleShop(SeedOptions options, ChargeLimits limits, DateTime now)
    {
        (_options, _limits, _random, _now, _openedAt) = (options, limits, new Random(options.Seed), now, now.AddDays(-options.Days - 1));
        AddUsers();
        AddProducts();
        CouponEvents = SampleCoupons.Events(options.CouponEvents, _openedAt, now);
        AddOrders();
        IssueWaitingCoupons();
        Statistics = SampleStatistics.Of(Orders, limits.Days, now);
    }

    public List<User> Users { get; } = [];

    public List<Balance> Balances { get; } = [];

    public List<BalanceTransaction> Ledger { get; } = [];

    public List<Product> Products { get; } = [];

    public List<CouponEvent> CouponEvents { get; }

    public List<Coupon> Coupons { get; } = [];

    public List<Order> Orders { get; } = [];

    public List<DataTransfer> Transfers { get; } = [];

    public List<SalesStatistics> Statistics { get; }

    private void AddUsers()
    {
        for (var id = 1; id <= _options.Users; id++)
        {
            var name = SampleNames.Person(id - 1);
            var phone = string.Create(CultureInfo.InvariantCulture, $"010-{_random.Next(1_000, 10_000)}-{_random.Next(1_000, 10_000)}");
            Users.Add(new User { Id = id, Name = name, Email = SampleNames.Email(name, id), Phone = phone, CreatedAt = _openedAt });
            Balances.Add(new Balance { Id = id, UserId = id, LastUpdatedAt = _openedAt, CreatedAt = _openedAt });
            Charge(Balances[^1], _openedAt);
        }
    }

    private void AddProducts()
    {
        for (var id = 1; id <= _options.Products; id++)
        {
            var name = SampleNames.Product(id - 1);
            var stock = _random.Next(50, 500);
            Products.Add(new Product
            {
                Id = id, Name = name, Description = SampleNames.Description(name), Price = SampleNames.Price(id - 1, _random), CreatedAt = _openedAt,
                Status = id % 50 == 0 ? ProductStatus.Inactive : ProductStatus.Active, StockQuantity = stock, ReceivedQuantity = stock,
            });
        }
    }

    private void AddOrders()
    {
        var span = _now - _openedAt.AddDays(1);
        var count = _options.Days * _options.OrdersPerDay;
        for (var i = 0; i < count; i++)
        {
            var at = UtcTime.ToMicroseconds(_openedAt.AddDays(1) + (span * i / count));
            AddOrder(Balances[_random.Next(Balances.Count)], at);
        }
    }

    private void AddOrder(Balance balance, DateTime at)
    {
        var lines = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => NextProduct()).Distinct().Select(p => new OrderLine(p.Id, _random.Next(1, 4))).ToArray();
        var coupon = _random.Next(7) == 0 ? Issue(balance.UserId, at.AddMinutes(-5)) : null;
        var context = new PricingContext(
            UserStatus.Active, id => Products[(int)id - 1], coupon is null ? null : new CouponWithEvent(coupon, CouponEvents[(int)coupon.CouponEventId - 1]), at);
        if (OrderPricing.Decide(balance.UserId, lines, coupon?.Id, context).IsError(out _, out var order)
            && OrderPricing.Decide(balance.UserId, lines, null, context).IsError(out _, out order))
        {
            return;
        }

        if (_random.Next(40) == 0)
        {
            Record(order.ToOrder(balance.UserId, OrderStatus.Failed, payment: null), at);
            return;
        }

        if (balance.CurrentBalance < ChargeAmount + order.FinalAmount)
        {
            Charge(balance, at.AddSeconds(-1));
        }

        var payment = BalanceChange.Debit(balance, order.FinalAmount, orderId: null).GetValueOrThrow();
        Complete(order, balance, payment, order.CouponId is null ? null : coupon, at);
    }

    private void Complete(PricedOrder priced, Balance balance, BalanceChange payment, Coupon? coupon, DateTime at)
    {
        Move(balance, payment, at, string.Create(CultureInfo.InvariantCulture, $"Order of {priced.Lines.Count} products"));
        foreach (var line in priced.Lines)
        {
            Products[(int)line.ProductId - 1].ChangeStock(-line.Quantity);
        }

        if (coupon is not null)
        {
            (coupon.Status, coupon.UsedAt, coupon.UpdatedAt) = (CouponStatus.Used, at, at);
        }

        var order = Record(priced.ToOrder(balance.UserId, OrderStatus.Completed, Payment.Of(payment)), at);
        foreach (var transfer in TransferRows.Of(order, at))
        {
            var sentAt = at.AddSeconds(2);
            (transfer.Id, transfer.CreatedAt, transfer.UpdatedAt, transfer.Status) = (Transfers.Count + 1, at, sentAt, TransferStatus.Success);
            (transfer.FirstAttemptAt, transfer.LastAttemptAt, transfer.SuccessAt) = (sentAt, sentAt, sentAt);
            Transfers.Add(transfer);
        }
    }

    private Order Record(Order order, DateTime at)
    {
        (order.Id, order.CreatedAt) = (Orders.Count + 1, at);
        order.OrderProducts.ForEach(l => (l.OrderId, l.CreatedAt) = (order.Id, at));
        if (order.Payment is { } payment)
        {
            (payment.Id, payment.OrderId, payment.CreatedAt) = (order.Id, order.Id, at);
        }

        Orders.Add(order);
        return order;
    }

    private void Charge(Balance balance, DateTime at)
    {
        var change = ChargeDecision.Decide(new Account(balance, UserStatus.Active), ChargeAmount, at, _limits).GetValueOrThrow();
        (balance.DailyChargeAmount, balance.DailyChargeDate) = (_limits.ChargedToday(balance, at) + ChargeAmount, _limits.ChargeDay(balance, at));
        Move(balance, change, at, "Charge");
    }

    private void Move(Balance balance, BalanceChange change, DateTime at, string description)
    {
        if (change.Apply(balance, at, description) is { } row)
        {
            (row.Id, row.CreatedAt, balance.UpdatedAt) = (Ledger.Count + 1, at, at);
            Ledger.Add(row);
        }
    }

    /// <summary>A few products sell much, most sell little; the next product replaces one that is sold out.</summary>
    private Product NextProduct()
    {
        var index = (int)(Products.Count * Math.Pow(_random.NextDouble(), 3));
        for (var i = 0; i < Products.Count && Products[index] is not { Status: ProductStatus.Active, StockQuantity: > 2 }; i++)
        {
            index = (index + 1) % Products.Count;
        }

        return Products[index];
    }

    private Coupon? Issue(long userId, DateTime at)
    {
        foreach (var couponEvent in CouponEvents)
        {
            _couponsByUser.TryGetValue((userId, couponEvent.Id), out var issued);
            var open = couponEvent.Status is CouponEventStatus.Expired && at < couponEvent.EndDate ? CouponEventStatus.Active : couponEvent.Status;
            if (issued is null && open is CouponEventStatus.Active && at >= couponEvent.StartDate && at < couponEvent.EndDate
                && couponEvent.IssuedQuantity < couponEvent.TotalQuantity)
            {
                var coupon = SampleCoupons.Coupon(Coupons.Count + 1, userId, couponEvent, at, _random);
                _couponsByUser.Add((userId, couponEvent.Id), coupon);
                Coupons.Add(coupon);
                return coupon;
            }
        }

        return null;
    }

    private void IssueWaitingCoupons()
    {
        for (var i = 0; i < Math.Min(40, Users.Count); i++)
        {
            Issue(Users[_random.Next(Users.Count)].Id, _now.AddMinutes(-30));
        }
    }
}
