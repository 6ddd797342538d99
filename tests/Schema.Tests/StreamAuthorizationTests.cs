using System.Security.Claims;
using GraphCommerce.Data.Orders;
using GraphCommerce.Schema.Orders;
using HotChocolate;
using Microsoft.Extensions.DependencyInjection;

namespace Schema.Tests;

/// <summary>A stream may be opened before the subscription field's authorization is looked at.</summary>
public sealed class StreamAuthorizationTests(Shop shop) : IClassFixture<Shop>
{
    private readonly ClaimsPrincipal _visitor = new(new ClaimsIdentity());

    [Fact]
    public async Task A_visitor_opens_no_stream_of_an_order()
    {
        var (orders, feed) = (shop.Services.GetRequiredService<OrderStatusReader>(), shop.Services.GetRequiredService<OrderFeed>());
        await using var stream = OrderSubscriptions.SubscribeToOrderAsync(1, _visitor, orders, feed, default).GetAsyncEnumerator();

        var refusal = await Assert.ThrowsAsync<GraphQLException>(() => stream.MoveNextAsync().AsTask());

        Assert.Equal(ErrorCodes.Authentication.NotAuthenticated, Assert.Single(refusal.Errors).Code);
    }

    [Fact]
    public async Task A_visitor_opens_no_stream_of_orders()
    {
        var feed = shop.Services.GetRequiredService<OrderFeed>();

        var refusal = await Assert.ThrowsAsync<GraphQLException>(() => OrderSubscriptions.SubscribeToMyOrdersAsync(_visitor, feed, default).AsTask());

        Assert.Equal(ErrorCodes.Authentication.NotAuthenticated, Assert.Single(refusal.Errors).Code);
    }
}
