using System.Security.Claims;
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
        var changes = shop.Services.GetRequiredService<OrderChanges>();
        await using var stream = OrderSubscriptions.SubscribeToOrderAsync(1, _visitor, changes, default).GetAsyncEnumerator();

        var refusal = await Assert.ThrowsAsync<GraphQLException>(() => stream.MoveNextAsync().AsTask());

        Assert.Equal(ErrorCodes.Authentication.NotAuthenticated, Assert.Single(refusal.Errors).Code);
    }

    [Fact]
    public async Task A_visitor_opens_no_stream_of_orders()
    {
        var changes = shop.Services.GetRequiredService<OrderChanges>();

        var refusal = await Assert.ThrowsAsync<GraphQLException>(() => OrderSubscriptions.SubscribeToMyOrdersAsync(_visitor, changes, default).AsTask());

        Assert.Equal(ErrorCodes.Authentication.NotAuthenticated, Assert.Single(refusal.Errors).Code);
    }
}
