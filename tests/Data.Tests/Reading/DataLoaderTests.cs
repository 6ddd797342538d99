using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Database;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Outbox;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Seeding;
using GraphCommerce.Data.Tests.Support;
using GraphCommerce.Data.Users;
using GreenDonut.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Reading;

/// <summary>Each loader answers for many keys with one statement, and tracks nothing.</summary>
public sealed class DataLoaderTests : IAsyncLifetime
{
    private static readonly long[] Ids = [1, 2, 3, 4_711];
    private TestShop _shop = null!;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.StartAsync(start: false);
        await _shop.Get<SeedService>().SeedAsync(new() { Products = 40, Users = 8, Days = 4, OrdersPerDay = 20 }, default);
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task Rows_come_by_their_keys()
    {
        await AssertKeysAsync(c => UserDataLoaders.GetUserByIdAsync(Ids, c, default), u => u.Id);
        await AssertKeysAsync(c => BalanceDataLoaders.GetBalanceByUserIdAsync(Ids, c, default), b => b.UserId);
        await AssertKeysAsync(c => BalanceDataLoaders.GetBalanceTransactionByIdAsync(Ids, c, default), t => t.Id);
        await AssertKeysAsync(c => ProductDataLoaders.GetProductByIdAsync(Ids, c, default), p => p.Id);
        await AssertKeysAsync(c => OrderDataLoaders.GetOrderByIdAsync(Ids, c, default), o => o.Id);
        await AssertKeysAsync(c => OrderDataLoaders.GetPaymentByOrderIdAsync(Ids, c, default), p => p.OrderId);
        await AssertKeysAsync(c => OrderDataLoaders.GetPaymentByIdAsync(Ids, c, default), p => p.Id);
        await AssertKeysAsync(c => CouponDataLoaders.GetCouponByIdAsync(Ids, c, default), p => p.Id);
        await AssertKeysAsync(c => CouponDataLoaders.GetCouponEventByIdAsync(Ids, c, default), e => e.Id);
        await AssertKeysAsync(c => DataTransferDataLoaders.GetDataTransferByIdAsync(Ids, c, default), t => t.Id);
        await AssertKeysAsync(c => OrderDataLoaders.GetOrderProductsByOrderIdAsync(Ids, c, default), l => l.Select(x => x.OrderId).Distinct().Single());
        await AssertKeysAsync(c => DataTransferDataLoaders.GetDataTransfersByOrderIdAsync(Ids, c, default), t => t.Select(x => x.OrderId).Distinct().Single());
    }

    [Fact]
    public async Task Pages_of_many_users_come_newest_first_with_one_statement()
    {
        var first = await LoadAsync(c => OrderDataLoaders.GetOrdersByUserIdAsync(Ids, new PagingArguments(first: 3), c, default));
        var expected = await _shop.ReadAsync(c => c.Orders.Where(o => o.UserId == 2).OrderByDescending(o => o.CreatedAt).ThenByDescending(o => o.Id).Select(o => o.Id).ToListAsync());

        Assert.Equal(expected.Take(3), first[2].Items.Select(o => o.Id));
        Assert.True(first[2].HasNextPage);
        var after = first[2].CreateCursor(first[2].Last!.Value);
        var second = await LoadAsync(c => OrderDataLoaders.GetOrdersByUserIdAsync([2], new PagingArguments(first: 3, after: after), c, default));
        Assert.Equal(expected.Skip(3).Take(3), second[2].Items.Select(o => o.Id));

        var ledger = await LoadAsync(c => BalanceDataLoaders.GetBalanceTransactionsByUserIdAsync(Ids, new PagingArguments(first: 2), c, default));
        Assert.All(Ids[..3], id => Assert.True(ledger[id].Items[0].Id > ledger[id].Items[1].Id));
        var coupons = await LoadAsync(c => CouponDataLoaders.GetCouponsByUserIdAsync(Ids, new PagingArguments(first: 2), c, default));
        Assert.All(coupons, p => Assert.All(p.Value.Items, i => Assert.Equal(p.Key, i.UserId)));
    }

    [Fact]
    public async Task Root_pages_cost_one_statement()
    {
        _shop.Commands.Reset();
        var paging = new PagingArguments(first: 5);
        Assert.Equal([1, 2, 3, 4, 5], (await _shop.Get<ProductService>().GetProductsAsync(paging, default)).Items.Select(p => p.Id));
        Assert.Equal([1, 2, 3, 4, 5], (await _shop.Get<UserService>().GetUsersAsync(paging, default)).Items.Select(u => u.Id));
        Assert.Equal([1, 2, 3, 4, 5], (await _shop.Coupons.GetCouponEventsAsync(paging, default)).Items.Select(e => e.Id));
        var orders = (await _shop.Orders.GetOrdersAsync(paging, default)).Items;
        Assert.Equal(orders.OrderByDescending(o => o.CreatedAt).Select(o => o.Id), orders.Select(o => o.Id));
        Assert.Equal(4, _shop.Commands.Statements.Count);
    }

    private async Task AssertKeysAsync<T>(Func<CommerceDbContext, Task<Dictionary<long, T>>> load, Func<T, long> key)
    {
        var rows = await LoadAsync(load);
        Assert.All(rows, r => Assert.Equal(r.Key, key(r.Value)));
        Assert.Equal([1, 2, 3], rows.Keys.Order());
    }

    private async Task<Dictionary<long, T>> LoadAsync<T>(Func<CommerceDbContext, Task<Dictionary<long, T>>> load)
    {
        await using var context = _shop.CreateContext();
        _shop.Commands.Reset();
        var rows = await load(context);
        Assert.Single(_shop.Commands.Statements);
        Assert.Empty(context.ChangeTracker.Entries());
        return rows;
    }
}
