using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Tests.Support;
using GraphCommerce.Data.Users;
using Microsoft.EntityFrameworkCore;

namespace GraphCommerce.Data.Tests.Database;

/// <summary>Many rows in one statement.</summary>
public sealed class BatchTests : IAsyncLifetime
{
    private TestShop _shop = null!;

    public async Task InitializeAsync() => _shop = await TestShop.StartAsync(start: false);

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task New_rows_get_their_ids_in_the_order_they_were_added_with_one_statement()
    {
        await using var context = _shop.CreateContext();
        var products = Enumerable.Range(0, 900).Select(i => new Product { Name = $"n{i}", Price = 1 + i, Status = ProductStatus.OutOfStock }).ToList();
        context.AddRange(products);
        _shop.Commands.Reset();

        await context.SaveChangesAsync();

        Assert.Single(_shop.Commands.Statements);
        Assert.Equal(Enumerable.Range(1, 900).Select(i => (long)i), products.Select(p => p.Id));
        Assert.Equal(
            products.Select(p => (p.Id, p.Name, p.Price)),
            (await _shop.ReadAsync(c => c.Products.OrderBy(p => p.Id).ToListAsync())).Select(p => (p.Id, p.Name, p.Price)));
    }

    [Fact]
    public async Task Every_value_arrives_as_it_was()
    {
        string?[] texts = [null, "", "plain", "\"quotes\" \\ and 'these'", "line\nfeed\ttab", "ünï ☕ 🎉 ﷽", "</script>", "\u2028", new string('x', 2_000)];
        await using var context = _shop.CreateContext();
        context.AddRange(texts.Select((t, i) => new Product { Name = $"n{i}", Price = int.MaxValue - i, Status = ProductStatus.Inactive, Description = t }));
        await context.SaveChangesAsync();

        var rows = await _shop.ReadAsync(c => c.Products.OrderBy(p => p.Id).ToListAsync());

        Assert.Equal(texts, rows.Select(p => p.Description));
        Assert.Equal(Enumerable.Range(0, texts.Length).Select(i => int.MaxValue - i), rows.Select(p => p.Price));
        Assert.All(rows, p => Assert.Equal(_shop.Clock.Now, p.CreatedAt));
    }

    [Fact]
    public async Task Changed_rows_are_written_with_one_statement_and_their_versions_counted_up()
    {
        await using (var context = _shop.CreateContext())
        {
            context.AddRange(Enumerable.Range(0, 50).Select(i => new Product { Name = $"n{i}", Price = 1, Status = ProductStatus.Inactive }));
            await context.SaveChangesAsync();
            var products = await context.Products.ToListAsync();
            products.ForEach(p => p.Price = (int)p.Id * 2);
            _shop.Commands.Reset();
            await context.SaveChangesAsync();
        }

        Assert.Single(_shop.Commands.Statements);
        var rows = await _shop.ReadAsync(c => c.Products.ToListAsync());
        Assert.All(rows, p => Assert.Equal((p.Id * 2, 1), (p.Price, p.Version)));
    }

    [Fact]
    public async Task One_stale_row_among_many_is_a_conflict_and_nothing_is_written()
    {
        await using var slow = _shop.CreateContext();
        slow.AddRange(Enumerable.Range(0, 5).Select(i => new Product { Name = $"n{i}", Price = 1, Status = ProductStatus.Inactive }));
        await slow.SaveChangesAsync();
        var products = await slow.Products.ToListAsync();
        await using (var quick = _shop.CreateContext())
        {
            (await quick.Products.SingleAsync(p => p.Id == 3)).Price = 9;
            await quick.SaveChangesAsync();
        }

        products.ForEach(p => p.Price = 7);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());

        Assert.Equal([1, 1, 9, 1, 1], await _shop.ReadAsync(c => c.Products.OrderBy(p => p.Id).Select(p => p.Price).ToListAsync()));
    }

    [Fact]
    public async Task Rows_that_depend_on_one_another_are_written_in_order()
    {
        await using var context = _shop.CreateContext();
        var users = Enumerable.Range(0, 20).Select(i => new User { Name = $"n{i}", Email = $"{i}@example.test" }).ToList();
        context.AddRange(users);
        await context.SaveChangesAsync();
        context.AddRange(users.Select(u => new Balance { UserId = u.Id, LastUpdatedAt = _shop.Clock.Now }));
        context.AddRange(users.Select(u => new BalanceTransaction { UserId = u.Id, Amount = 5, BalanceAfter = 5 }));
        users[3].Name = "changed";
        await context.SaveChangesAsync();

        Assert.Equal(20, await _shop.ReadAsync(c => c.BalanceTransactions.CountAsync()));
        Assert.Equal("changed", await _shop.ReadAsync(c => c.Users.Where(u => u.Id == users[3].Id).Select(u => u.Name).SingleAsync()));
    }
}
