using System.Text;
using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Database;
using GraphCommerce.Data.Database.MySql;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;

namespace GraphCommerce.Data.Tests.Database;

/// <summary>What the batches of MySQL and MariaDB promise beyond those of any database.</summary>
public sealed class MySqlBatchTests : IAsyncLifetime
{
    private TestShop _shop = null!;

    public async Task InitializeAsync() => _shop = await TestShop.StartAsync(start: false);

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task Rows_of_which_each_changes_other_columns_share_a_statement_and_keep_what_they_do_not_change()
    {
        await AddProductsAsync(4);
        await using var context = _shop.CreateContext();
        var products = await context.Products.OrderBy(p => p.Id).ToListAsync();
        products[0].Price = 7;
        products[1].Description = "it's \\ new";
        (products[2].Price, products[2].Status) = (8, ProductStatus.Active);
        _shop.Commands.Reset();

        await context.SaveChangesAsync();

        Assert.Single(_shop.Commands.Statements);
        Assert.Equal(
            [(7, "old", ProductStatus.Inactive, 1), (1, "it's \\ new", ProductStatus.Inactive, 1), (8, "old", ProductStatus.Active, 1), (1, "old", ProductStatus.Inactive, 0)],
            await _shop.ReadAsync(c => c.Products.OrderBy(p => p.Id).Select(p => ValueTuple.Create(p.Price, p.Description, p.Status, p.Version)).ToListAsync()));
    }

    [Fact]
    public async Task More_changed_rows_than_one_statement_takes_are_written_in_one_round_trip()
    {
        await AddProductsAsync(150);
        await using var context = _shop.CreateContext();
        var products = await context.Products.ToListAsync();
        products.ForEach(p => p.Price = (int)p.Id * 2);
        _shop.Commands.Reset();

        await context.SaveChangesAsync();

        Assert.Equal(3, Assert.Single(_shop.Commands.Statements).Split("UPDATE `product`").Length - 1);
        Assert.All(await _shop.ReadAsync(c => c.Products.ToListAsync()), p => Assert.Equal((p.Id * 2, 1), (p.Price, p.Version)));
    }

    [Fact]
    public async Task A_conflict_names_exactly_the_rows_that_lost_in_all_tables()
    {
        var products = await AddProductsAsync(6);
        long[] users = [await _shop.AddUserAsync(balance: 10), await _shop.AddUserAsync(balance: 10), await _shop.AddUserAsync(balance: 10)];
        await using var slow = _shop.CreateContext();
        foreach (var product in await slow.Products.ToListAsync())
        {
            product.Price = 5;
        }

        foreach (var balance in await slow.Balances.ToListAsync())
        {
            balance.CurrentBalance = 5;
        }

        await using (var quick = _shop.CreateContext())
        {
            (await quick.Products.SingleAsync(p => p.Id == products[1])).Price = 9;
            (await quick.Products.SingleAsync(p => p.Id == products[4])).Price = 5;
            (await quick.Balances.SingleAsync(b => b.UserId == users[2])).CurrentBalance = 9;
            await quick.SaveChangesAsync();
        }

        _shop.Clock.Advance(TimeSpan.FromSeconds(1));

        var conflict = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());

        Assert.Equal([products[1], products[4]], conflict.Entries.Select(e => e.Entity).OfType<Product>().Select(p => p.Id));
        Assert.Equal([users[2]], conflict.Entries.Select(e => e.Entity).OfType<Balance>().Select(b => b.UserId));
        Assert.Equal(3, conflict.Entries.Count);
        Assert.Equal([1, 9, 1, 1, 5, 1], await _shop.ReadAsync(c => c.Products.OrderBy(p => p.Id).Select(p => p.Price).ToListAsync()));
    }

    [Fact]
    public async Task A_row_that_is_gone_has_lost_and_so_has_a_deleted_one_that_changed()
    {
        var products = await AddProductsAsync(4);
        await using var slow = _shop.CreateContext();
        var rows = await slow.Products.OrderBy(p => p.Id).ToListAsync();
        rows[0].Price = 5;
        rows[1].Price = 5;
        slow.RemoveRange(rows[2], rows[3]);
        await _shop.ReadAsync(c => c.Products.Where(p => p.Id == products[1]).ExecuteDeleteAsync());
        await _shop.ReadAsync(c => c.Products.Where(p => p.Id == products[3]).ExecuteUpdateAsync(s => s.SetProperty(p => p.Version, 9)));

        var conflict = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());

        Assert.Equal([products[1], products[3]], conflict.Entries.Select(e => ((Product)e.Entity).Id).Order());
        Assert.Equal([products[0], products[2], products[3]], await _shop.ReadAsync(c => c.Products.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Without_RETURNING_the_keys_are_counted_from_the_first_one(int step)
    {
        await using var context = CreateContext(MySqlServer.Unknown);
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlAsync($"SET auto_increment_increment = {step}");
        var products = Enumerable.Range(0, 40).Select(i => NewProduct($"n{i}")).ToList();
        context.AddRange(products);

        await context.SaveChangesAsync();

        Assert.Equal(Enumerable.Range(0, 40).Select(i => 1L + (i * step)), products.Select(p => p.Id));
        Assert.Equal(products.Select(p => (p.Id, p.Name)), (await _shop.ReadAsync(c => c.Products.OrderBy(p => p.Id).ToListAsync())).Select(p => (p.Id, p.Name)));
    }

    [Fact]
    public async Task No_statement_is_longer_than_the_server_takes()
    {
        const int packet = 64 << 10;
        var statements = new CommandCounter();
        await using var context = CreateContext(MySqlServer.Unknown with { MaximumPacket = packet }, statements);
        var texts = Enumerable.Range(0, 60).Select(i => new string("'\\☕x"[i % 4], 1_900)).ToList();
        context.AddRange(texts.Select(t => NewProduct("n", t)));

        await context.SaveChangesAsync();

        Assert.InRange(statements.Statements.Count, 2, 20);
        Assert.All(statements.Statements, s => Assert.InRange(Encoding.UTF8.GetByteCount(s), 1, packet));
        Assert.Equal(texts, await _shop.ReadAsync(c => c.Products.OrderBy(p => p.Id).Select(p => p.Description!).ToListAsync()));
    }

    private static Product NewProduct(string name, string description = "old")
        => new() { Name = name, Price = 1, Status = ProductStatus.Inactive, Description = description };

    private async Task<List<long>> AddProductsAsync(int count)
    {
        await using var context = _shop.CreateContext();
        var products = Enumerable.Range(0, count).Select(i => NewProduct($"n{i}")).ToList();
        context.AddRange(products);
        await context.SaveChangesAsync();
        return [.. products.Select(p => p.Id)];
    }

    /// <summary>A context that takes its server for another one.</summary>
    private CommerceDbContext CreateContext(MySqlServer server, CommandCounter? statements = null)
    {
        var options = new DbContextOptionsBuilder<CommerceDbContext>()
            .UseMySql(_shop.ConnectionString, server.Version)
            .ReplaceService<IModificationCommandBatchFactory, MySqlBatchFactory>()
            .AddInterceptors(new MySqlSessions(_shop.ConnectionString, server), new TimestampInterceptor(_shop.Clock));
        return new CommerceDbContext(statements is null ? options.Options : options.AddInterceptors(statements).Options);
    }
}
