using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace GraphCommerce.Data.Tests.Model;

/// <summary>Random commands against the real shop and the model of it; the seed of each run is printed.</summary>
[Trait("Category", "Generated")]
public sealed class ModelTests(ITestOutputHelper output)
{
    private const int Users = 4;
    private const int Products = 3;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 40)]
    [InlineData(4, 128)]
    public async Task Every_answer_and_every_row_agrees_with_the_model(int number, int atOnce)
    {
        var seed = TestSeed.Value + number;
        output.WriteLine($"seed {seed}");
        await using var shop = await TestShop.StartAsync(new() { ["Balance:MinimumCharge"] = "1000", ["Balance:DailyChargeLimit"] = "2000000000" });
        var model = new ShopModel(Users, Products, stock: 60, price: 170, couponTotal: 3);
        var world = await World.CreateAsync(shop);
        var random = new Random(seed);

        for (var done = 0; done < 400; done += atOnce)
        {
            // Commands are sent one after the other without waiting: the queue keeps their order, so that the model can follow.
            var answers = Enumerable.Range(0, atOnce).Select(_ => Send(random, model, world)).ToArray();
            foreach (var (expected, actual) in answers)
            {
                Assert.Equal(expected, await actual);
            }
        }

        await using var context = shop.CreateContext();
        Assert.Equal(model.Balances, await context.Balances.OrderBy(b => b.UserId).Select(b => (long)b.CurrentBalance).ToListAsync());
        Assert.Equal(model.Stock, await context.Products.OrderBy(p => p.Id).Select(p => p.StockQuantity).ToListAsync());
        Assert.Equal(model.CouponsIssued, await context.Coupons.CountAsync());
        Assert.Empty(await shop.AuditAsync());
    }

    private static (string Expected, Task<string> Actual) Send(Random random, ShopModel model, World world)
    {
        var user = random.Next(Users);
        switch (random.Next(10))
        {
            case < 3:
                var amount = random.Next(900, 2_000);
                return (model.Charge(user, amount), AnswerAsync(async () => $"balance {(await world.Shop.Balances.ChargeAsync(world.Users[user], amount, null, default)).Balance.CurrentBalance}"));
            case 3:
                return (model.Issue(user), AnswerAsync(async () =>
                {
                    world.Coupons[user] = (await world.Shop.Coupons.IssueAsync(world.Users[user], world.CouponEvent, null, default)).Id;
                    return "coupon";
                }));
            default:
                var (product, quantity) = (random.Next(Products), random.Next(0, 5));
                var coupon = random.Next(4) == 0 ? world.Coupons[user] ?? 4_711 : (long?)null;
                return (model.Checkout(user, product, quantity, coupon is not null and not 4_711, coupon is 4_711), AnswerAsync(async () =>
                    $"order {(await world.Shop.Orders.CheckoutAsync(world.Users[user], [new(world.Products[product], quantity)], coupon, null, default)).FinalAmount}"));
        }
    }

    private static async Task<string> AnswerAsync(Func<Task<string>> command)
    {
        try
        {
            return await command();
        }
        catch (DomainException refusal)
        {
            return refusal.Code;
        }
    }

    private sealed record World(TestShop Shop, long[] Users, long[] Products, long CouponEvent)
    {
        public long?[] Coupons { get; } = new long?[Users.Length];

        public static async Task<World> CreateAsync(TestShop shop)
        {
            var (users, products) = (new long[ModelTests.Users], new long[ModelTests.Products]);
            for (var i = 0; i < users.Length; i++)
            {
                users[i] = await shop.AddUserAsync();
            }

            for (var i = 0; i < products.Length; i++)
            {
                products[i] = await shop.AddProductAsync(price: 170, stock: 60);
            }

            return new World(shop, users, products, await shop.AddCouponEventAsync(total: 3, value: 10));
        }
    }
}
