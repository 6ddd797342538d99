using System.Collections.Concurrent;

namespace Server.Tests.Fleet;

/// <summary>
/// Customers who check out, charge and take coupons, one thing after the other, as fast as they are answered. What was not answered they ask for again
/// with the same key until it is.
/// </summary>
internal sealed class ShoppingLoad : IDisposable
{
    private readonly ConcurrentQueue<(Purchase Purchase, long Id)> _acknowledged = new();
    private readonly ConcurrentQueue<(Purchase Purchase, ShopAnswer Answer)> _refused = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromMinutes(10));
    private readonly int _products;
    private readonly int _couponEvents;
    private readonly int _seed;
    private Task[] _customers = [];
    private volatile Uri _server;

    public ShoppingLoad(Uri server, int seed, int products, int couponEvents)
        => (_server, _seed, _products, _couponEvents) = (server, seed, products, couponEvents);

    public int Count => _acknowledged.Count;

    public IEnumerable<(Purchase Purchase, long Id)> Acknowledged => _acknowledged;

    public Uri Server { set => _server = value; }

    public void Start() => _customers = [.. Enumerable.Range(1, FleetShop.Users).Select(user => Task.Run(() => ShopAsync(user)))];

    /// <summary>Waits until so many more were acknowledged: the service is at work.</summary>
    public async Task WaitForMoreAsync(int more)
    {
        for (var until = Count + more; Count < until;)
        {
            await Task.Delay(10, _limit.Token);
        }
    }

    /// <summary>Lets everybody finish what they have begun.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_customers);
        Assert.Empty(_refused);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _limit.Dispose();
    }

    private async Task ShopAsync(int user)
    {
        var random = new Random(_seed * 1000 + user);
        var coupons = 0;
        for (var i = 0; !_stop.IsCancellationRequested; i++)
        {
            var key = $"{user}-{i}";
            var purchase = random.Next(10) switch
            {
                0 when coupons < _couponEvents => Purchase.Coupon(user, key, ++coupons),
                < 3 => Purchase.Charge(user, key, random.Next(1, 1000)),
                _ => Purchase.Checkout(user, key, random.Next(1, _products / 2), random.Next(_products / 2, _products + 1)),
            };
            var answer = await ShopClient.SendUntilAnsweredAsync(() => _server, purchase, _limit.Token);
            if (answer.Id is { } id)
            {
                _acknowledged.Enqueue((purchase, id));
            }
            else
            {
                _refused.Enqueue((purchase, answer));
            }
        }
    }
}
