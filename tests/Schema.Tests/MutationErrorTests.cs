using System.Globalization;
using System.Text.Json.Nodes;
using GraphCommerce.Data;
using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Coupons;
using GraphCommerce.Data.Orders;
using GraphCommerce.Data.Products;
using GraphCommerce.Data.Statistics;
using GraphCommerce.Data.Users;
using GraphCommerce.Schema.Common;
using HotChocolate.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Schema.Tests;

/// <summary>Every expected error is an error of the payload, with its data, and nothing has changed.</summary>
public sealed class MutationErrorTests(Shop shop) : IClassFixture<Shop>
{
    private const long Customer = 1;

    /// <summary>Exceptions that no mutation throws: of a query, and of operations that the API does not have.</summary>
    private static readonly Type[] s_others = [typeof(InvalidRankingException), typeof(InvalidStockQuantityException), typeof(VersionConflictException)];

    private static readonly string[] s_mutationsWithKey =
    [
        "chargeBalance(input: { amount: 1000 KEY })",
        $"issueCoupon(input: {{ couponEventId: \"{Shop.Id("CouponEvent", 1)}\" KEY }})",
        $"checkout(input: {{ items: [{Line(1, 1)}] KEY }})",
        $"placeOrder(input: {{ items: [{Line(1, 1)}] KEY }})",
        $"payOrder(input: {{ orderId: \"{Shop.Id("Order", 1)}\" KEY }})",
        $"refundOrder(input: {{ orderId: \"{Shop.Id("Order", 1)}\" KEY }})",
    ];

    public static TheoryData<string, string> Errors => new()
    {
        { "checkout(input: { items: [] })", """{"__typename":"EmptyOrderError","code":"EMPTY_ORDER","message":"An order has at least one line."}""" },
        {
            $"placeOrder(input: {{ items: [{string.Join(' ', Enumerable.Range(1, 101).Select(p => Line(p, 1)))}] }})",
            """{"__typename":"TooManyOrderLinesError","code":"TOO_MANY_ORDER_LINES","lineCount":101,"maximum":100,"message":"An order has at most 100 different products."}"""
        },
        {
            $"checkout(input: {{ items: [{Line(1, 2)} {Line(2, 0)}] }})",
            $$"""{"__typename":"InvalidQuantityError","code":"INVALID_QUANTITY","maximum":1000,"message":"Between 1 and 1000 pieces of a product can be ordered at once.","productId":"{{Shop.Id("Product", 2)}}","quantity":0}"""
        },
        {
            $"placeOrder(input: {{ items: [{Line(1, 600)} {Line(1, 600)}] }})",
            $$"""{"__typename":"InvalidQuantityError","code":"INVALID_QUANTITY","maximum":1000,"message":"Between 1 and 1000 pieces of a product can be ordered at once.","productId":"{{Shop.Id("Product", 1)}}","quantity":1200}"""
        },
        {
            $"checkout(input: {{ items: [{Line(999, 1)}] }})",
            $$"""{"__typename":"ProductNotFoundError","code":"PRODUCT_NOT_FOUND","message":"There is no such product.","productId":"{{Shop.Id("Product", 999)}}"}"""
        },
        {
            $"placeOrder(input: {{ items: [{Line(50, 1)}] }})",
            $$"""{"__typename":"ProductNotAvailableError","code":"PRODUCT_NOT_AVAILABLE","message":"The product is not for sale.","productId":"{{Shop.Id("Product", 50)}}"}"""
        },
        {
            $"checkout(input: {{ items: [{Line(1, 1)}] couponId: \"{Shop.Id("Coupon", 99_999)}\" }})",
            $$"""{"__typename":"CouponNotFoundError","code":"COUPON_NOT_FOUND","couponId":"{{Shop.Id("Coupon", 99_999)}}","message":"There is no such coupon."}"""
        },
        {
            $"issueCoupon(input: {{ couponEventId: \"{Shop.Id("CouponEvent", 999)}\" }})",
            $$"""{"__typename":"CouponEventNotFoundError","code":"COUPON_EVENT_NOT_FOUND","couponEventId":"{{Shop.Id("CouponEvent", 999)}}","message":"There is no such coupon event."}"""
        },
        {
            $"cancelOrder(input: {{ orderId: \"{Shop.Id("Order", 99_999)}\" }})",
            $$"""{"__typename":"OrderNotFoundError","code":"ORDER_NOT_FOUND","message":"There is no such order.","orderId":"{{Shop.Id("Order", 99_999)}}"}"""
        },
        {
            "chargeBalance(input: { amount: 1 })",
            """{"__typename":"InvalidAmountError","amount":1,"code":"INVALID_AMOUNT","maximum":1000000,"message":"Between 1000 and 1000000 can be charged at once.","minimum":1000}"""
        },
    };

    public static TheoryData<string> MutationsWithKey => new(s_mutationsWithKey);

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task An_error_has_its_data_and_nothing_has_changed(string mutation, string error)
    {
        var before = await CountAsync();

        await AssertErrorAsync(error, mutation);

        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [MemberData(nameof(MutationsWithKey))]
    public async Task A_key_that_is_empty_or_too_long_or_ends_with_a_space_is_an_error_of_the_payload(string mutation)
    {
        var before = await CountAsync();
        foreach (var key in new[] { "", new string('k', 256), "k ", "\\u0007" })
        {
            await AssertErrorAsync(
                """{"__typename":"InvalidIdempotencyKeyError","code":"INVALID_IDEMPOTENCY_KEY","message":"An idempotency key has 1 to 255 printable characters and does not end with a space."}""",
                mutation.Replace("KEY", $"idempotencyKey: \"{key}\"", StringComparison.Ordinal));
        }

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_coupon_that_has_expired_cannot_be_used()
    {
        var coupon = await PrepareCouponAsync(minimumOrderAmount: 0, TimeSpan.FromDays(-1));

        await AssertErrorAsync(
            $$"""{"__typename":"CouponNotUsableError","code":"COUPON_NOT_USABLE","couponId":"{{coupon}}","message":"The coupon is used or expired."}""",
            $"placeOrder(input: {{ items: [{Line(3, 1)}] couponId: \"{coupon}\" }})");
    }

    [Fact]
    public async Task A_coupon_needs_its_minimum_order_amount()
    {
        var coupon = await PrepareCouponAsync(minimumOrderAmount: 2_000_000_000, TimeSpan.FromDays(1));
        var price = await shop.ReadAsync(c => c.Products.Where(p => p.Id == 3).Select(p => p.Price).SingleAsync());

        await AssertErrorAsync(
            $$"""{"__typename":"MinimumOrderAmountError","code":"MINIMUM_ORDER_AMOUNT","message":"The coupon needs an order of 2000000000 or more; this one is {{price}}.","minimumOrderAmount":2000000000,"totalAmount":{{price}}}""",
            $"checkout(input: {{ items: [{Line(3, 1)}] couponId: \"{coupon}\" }})");
    }

    [Fact]
    public async Task An_order_that_the_balance_does_not_cover_is_FAILED_after_checkout_and_PENDING_after_payOrder()
    {
        await shop.SetStockAsync(4, 20);
        await shop.ReadAsync(c => c.Products.Where(p => p.Id == 4).ExecuteUpdateAsync(s => s.SetProperty(p => p.Price, 100_000_000)));
        var balance = await shop.ReadAsync(c => c.Balances.Where(b => b.UserId == Customer).Select(b => b.CurrentBalance).SingleAsync());
        string Error(long orderId) =>
            $$"""{"__typename":"InsufficientBalanceError","available":{{balance}},"code":"INSUFFICIENT_BALANCE","message":"The order costs 200000000 and the balance is {{balance}}.","orderId":"{{Shop.Id("Order", orderId)}}","required":200000000}""";

        var lastOrder = await LastOrderAsync();
        await AssertErrorAsync(Error(lastOrder.Id + 1), $"checkout(input: {{ items: [{Line(4, 2)}] }})");
        var failed = await LastOrderAsync();
        Assert.Equal((lastOrder.Id + 1, OrderStatus.Failed, 200_000_000), (failed.Id, failed.Status, failed.FinalAmount));

        var pending = await PlaceAsync(product: 4, quantity: 2);
        await AssertErrorAsync(Error(pending.Id), $"payOrder(input: {{ orderId: \"{Shop.Id("Order", pending.Id)}\" }})");
        Assert.Equal(OrderStatus.Pending, (await LastOrderAsync()).Status);
    }

    [Fact]
    public async Task An_order_that_was_cancelled_is_FAILED_in_the_words_of_the_API()
    {
        await shop.SetStockAsync(5, 20);
        var order = Shop.Id("Order", (await PlaceAsync(product: 5, quantity: 1)).Id);
        Assert.Null((await MutateAsync($"cancelOrder(input: {{ orderId: \"{order}\" }})", "errors { __typename }"))["errors"]);

        foreach (var mutation in new[] { "payOrder", "cancelOrder", "refundOrder" })
        {
            await AssertErrorAsync(
                $$"""{"__typename":"OrderStatusError","code":"ORDER_STATUS","message":"The order is FAILED, which does not allow this operation.","orderId":"{{order}}","status":"FAILED"}""",
                $"{mutation}(input: {{ orderId: \"{order}\" }})");
        }
    }

    [Fact]
    public async Task An_order_whose_time_is_over_cannot_be_paid()
    {
        await shop.SetStockAsync(6, 20);
        var order = await PlaceAsync(product: 6, quantity: 1);
        var createdAt = order.CreatedAt.AddHours(-1);
        await shop.ReadAsync(c => c.Orders.Where(o => o.Id == order.Id).ExecuteUpdateAsync(s => s.SetProperty(o => o.CreatedAt, createdAt)));

        await AssertErrorAsync(
            $$"""{"__typename":"OrderExpiredError","code":"ORDER_EXPIRED","message":"The order's time to be paid is over.","orderId":"{{Shop.Id("Order", order.Id)}}"}""",
            $"payOrder(input: {{ orderId: \"{Shop.Id("Order", order.Id)}\" }})");
        Assert.Equal(OrderStatus.Pending, (await LastOrderAsync()).Status);
    }

    [Theory]
    [InlineData(UserStatus.Inactive)]
    [InlineData(UserStatus.Suspended)]
    public async Task A_user_who_is_not_active_gets_nothing(UserStatus status)
    {
        var before = await CountAsync();
        await shop.ReadAsync(c => c.Users.Where(u => u.Id == Customer).ExecuteUpdateAsync(s => s.SetProperty(u => u.Status, status)));
        try
        {
            foreach (var mutation in s_mutationsWithKey.Where(m => !m.Contains("orderId", StringComparison.Ordinal)))
            {
                await AssertErrorAsync(
                    """{"__typename":"UserNotActiveError","code":"USER_NOT_ACTIVE","message":"The user is not active."}""",
                    mutation.Replace("KEY", "", StringComparison.Ordinal));
            }
        }
        finally
        {
            await shop.ReadAsync(c => c.Users.Where(u => u.Id == Customer).ExecuteUpdateAsync(s => s.SetProperty(u => u.Status, UserStatus.Active)));
        }

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Every_exception_is_an_error_of_a_mutation()
    {
        var executor = await shop.Services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync();
        var sdl = executor.Schema.ToString()!;
        var missing = typeof(DomainException).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(DomainException)))
            .Where(t => !sdl.Contains($"\ntype {t.Name.Replace("Exception", "Error", StringComparison.Ordinal)} implements Error ", StringComparison.Ordinal));

        Assert.Equal(s_others.OrderBy(t => t.Name), missing.OrderBy(t => t.Name));
    }

    private static string Line(long product, int quantity) => string.Create(CultureInfo.InvariantCulture, $"{{ productId: \"{Shop.Id("Product", product)}\" quantity: {quantity} }}");

    /// <summary>The mutation has one error, which has the expected fields.</summary>
    private async Task AssertErrorAsync(string expected, string mutation)
    {
        var error = JsonNode.Parse(expected)!.AsObject();
        var fields = string.Join(' ', error.Select(f => f.Key).Where(f => f != "__typename"));
        var payload = await MutateAsync(mutation, $"errors {{ __typename ... on {error["__typename"]} {{ {fields} }} }}");
        Assert.Equal(error.ToJsonString(), Assert.Single(payload["errors"]!.AsArray())!.ToJsonString());
    }

    private async Task<JsonNode> MutateAsync(string mutation, string payload)
    {
        var role = mutation.StartsWith("refundOrder", StringComparison.Ordinal) ? Roles.Administrator : Roles.Customer;
        var result = await shop.ExecuteAsync($"mutation {{ result: {mutation} {{ {payload} }} }}", user: Customer, role: role);
        Assert.Null(result["errors"]);
        return result["data"]!["result"]!;
    }

    private async Task<Order> PlaceAsync(long product, int quantity)
    {
        var payload = await MutateAsync($"placeOrder(input: {{ items: [{Line(product, quantity)}] }})", "order { status } errors { __typename }");
        Assert.Equal("""{"order":{"status":"PENDING"},"errors":null}""", payload.ToJsonString());
        return await LastOrderAsync();
    }

    /// <summary>A coupon of the customer, unused.</summary>
    private async Task<string> PrepareCouponAsync(int minimumOrderAmount, TimeSpan untilExpiry)
    {
        await shop.SetStockAsync(3, 20);
        var coupon = await shop.ReadAsync(c => c.Coupons.AsNoTracking().FirstAsync(x => x.UserId == Customer));
        var expiredAt = DateTime.UtcNow + untilExpiry;
        await shop.ReadAsync(c => c.Coupons.Where(x => x.Id == coupon.Id).ExecuteUpdateAsync(s => s
            .SetProperty(x => x.Status, CouponStatus.Available).SetProperty(x => x.ExpiredAt, expiredAt)));
        await shop.ReadAsync(c => c.CouponEvents.Where(e => e.Id == coupon.CouponEventId).ExecuteUpdateAsync(s => s.SetProperty(e => e.MinimumOrderAmount, minimumOrderAmount)));
        return Shop.Id("Coupon", coupon.Id);
    }

    private Task<Order> LastOrderAsync() => shop.ReadAsync(c => c.Orders.AsNoTracking().OrderBy(o => o.Id).LastAsync());

    private Task<(int, int, int, int)> CountAsync() => shop.ReadAsync(async c =>
        (await c.Orders.CountAsync(), await c.BalanceTransactions.CountAsync(), await c.Coupons.CountAsync(), await c.Products.SumAsync(p => p.StockQuantity)));
}
