using GraphCommerce.Bench.Handwritten;
using GraphCommerce.Bench.Shops;
using MySqlConnector;

namespace GraphCommerce.Bench.Comparisons;

/// <summary>Checkouts of up to <paramref name="maximumLines"/> random products, or of the one product there is.</summary>
internal sealed class CheckoutWorkload(string description, int hotProducts, int maximumLines) : IWorkload
{
    private CheckoutRequests? _requests;

    public string Description => description;

    public int Users => 5_000;

    public int Products => 5_000;

    private CheckoutRequests Requests => _requests!;

    public Task InitializeAsync(ShopDatabase shop)
    {
        _requests = new CheckoutRequests(shop.Users, hotProducts == 0 ? shop.Products : shop.Products[..hotProducts], maximumLines);
        return Task.CompletedTask;
    }

    public (string Body, string? Token) NextRequest(int connection) => Requests.Next(connection);

    public bool IsGood(ReadOnlyMemory<byte> answer) => CheckoutRequests.IsCompleted(answer);

    public async Task<Func<Task>> PrepareAsync(MySqlConnection connection, int index)
    {
        var checkout = await HandwrittenCheckout.PrepareAsync(connection);
        return () =>
        {
            var (_, userId, productIds, key) = Requests.NextOrder(index);
            return checkout.RunAsync(userId, productIds, key);
        };
    }
}
