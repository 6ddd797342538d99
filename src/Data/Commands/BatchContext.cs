using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Commands;

/// <summary>
/// The rows of one group as they are after the commands decided so far. At most seven statements load them; kinds that no command asked for cost none.
/// </summary>
internal sealed class BatchContext(CommerceDbContext context, IDatabaseDialect database, DateTime now)
{
    private readonly Dictionary<long, BatchQueries.Account> _accounts = [];
    private readonly Dictionary<long, Product> _products = [];
    private readonly Dictionary<long, Coupon> _coupons = [];
    private readonly Dictionary<(long UserId, long CouponEventId), Coupon> _issuedCoupons = [];
    private readonly Dictionary<long, CouponEvent> _couponEvents = [];
    private readonly Dictionary<long, Order> _orders = [];
    private readonly Dictionary<(long UserId, string Key), IdempotencyRecord> _storedAnswers = [];

    /// <summary>The instant at which the whole group is decided.</summary>
    public DateTime Now { get; } = now;

    /// <summary>What the group has to tell after the commit, in order.</summary>
    public List<OrderStatusChange> StatusChanges { get; } = [];

    /// <summary>A row that the group inserted, if any: it is there if and only if the group was committed.</summary>
    public object? Witness { get; private set; }

    public UserStatus? UserStatus(long userId) => _accounts.GetValueOrDefault(userId)?.UserStatus;

    public Balance Balance(long userId)
        => _accounts.GetValueOrDefault(userId)?.Balance ?? throw new InvalidOperationException($"User {userId} has no balance.");

    public Product? Product(long id) => _products.GetValueOrDefault(id);

    public Coupon? Coupon(long? id) => id is null ? null : _coupons.GetValueOrDefault(id.Value);

    public CouponEvent? CouponEvent(long? id) => id is null ? null : _couponEvents.GetValueOrDefault(id.Value);

    public Coupon? IssuedCoupon(long userId, long couponEventId) => _issuedCoupons.GetValueOrDefault((userId, couponEventId));

    public Order? Order(long id) => _orders.GetValueOrDefault(id);

    public IdempotencyRecord? IdempotencyRecord(long userId, string key) => _storedAnswers.GetValueOrDefault((userId, key));

    public void Add<TEntity>(TEntity? entity)
        where TEntity : class
    {
        if (entity is not null)
        {
            Witness ??= entity;
            context.Add(entity);
        }
    }

    public void Issue(Coupon coupon)
    {
        Add(coupon);
        _issuedCoupons.Add((coupon.UserId, coupon.CouponEventId), coupon);
    }

    public async Task LoadAsync(KeySet keys, CancellationToken cancellationToken)
    {
        if (keys.OrderIds.Count > 0)
        {
            await LoadOrdersAsync(keys, cancellationToken);
        }

        long[] userIds = [.. keys.UserIds];
        await foreach (var account in BatchQueries.Accounts(context, userIds).WithCancellation(cancellationToken))
        {
            _accounts.Add(account.Balance.UserId, account);
        }

        if (keys.IdempotencyKeys.Count > 0)
        {
            await foreach (var answer in database.FindIdempotencyRecords(context, keys.IdempotencyKeys).WithCancellation(cancellationToken))
            {
                _storedAnswers.Add((answer.UserId, answer.Key), answer);
            }
        }

        if (keys.ProductIds.Count > 0)
        {
            await foreach (var product in BatchQueries.Products(context, [.. keys.ProductIds]).WithCancellation(cancellationToken))
            {
                _products.Add(product.Id, product);
            }
        }

        await LoadCouponsAsync(keys, cancellationToken);
    }

    private async Task LoadOrdersAsync(KeySet keys, CancellationToken cancellationToken)
    {
        await foreach (var order in BatchQueries.Orders(context, [.. keys.OrderIds]).WithCancellation(cancellationToken))
        {
            _orders.Add(order.Id, order);
            keys.UserIds.Add(order.UserId);
            keys.ProductIds.UnionWith(order.OrderProducts.Select(l => l.ProductId));
            if (order.CouponId is { } couponId)
            {
                keys.CouponIds.Add(couponId);
            }
        }
    }

    private async Task LoadCouponsAsync(KeySet keys, CancellationToken cancellationToken)
    {
        if (keys.CouponIds.Count > 0)
        {
            await foreach (var coupon in BatchQueries.Coupons(context, [.. keys.CouponIds]).WithCancellation(cancellationToken))
            {
                _coupons.Add(coupon.Id, coupon);
                keys.CouponEventIds.Add(coupon.CouponEventId);
            }
        }

        if (keys.IssueToUserIds.Count > 0)
        {
            var issued = BatchQueries.IssuedCoupons(context, [.. keys.IssueToUserIds], [.. keys.CouponEventIds]);
            await foreach (var coupon in issued.WithCancellation(cancellationToken))
            {
                _issuedCoupons.Add((coupon.UserId, coupon.CouponEventId), coupon);
            }
        }

        if (keys.CouponEventIds.Count > 0)
        {
            await foreach (var couponEvent in BatchQueries.CouponEvents(context, [.. keys.CouponEventIds]).WithCancellation(cancellationToken))
            {
                _couponEvents.Add(couponEvent.Id, couponEvent);
            }
        }
    }
}
