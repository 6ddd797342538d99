using GraphCommerce.Bench.Handwritten;
using GraphCommerce.Bench.Shops;
using GraphCommerce.Servers;
using MySqlConnector;

namespace GraphCommerce.Bench.Comparisons;

/// <summary>Everybody wants a coupon of one event; each measurement has an event of its own.</summary>
internal sealed class CouponWorkload : IWorkload
{
    private readonly string _run = Guid.NewGuid().ToString("N");
    private string[] _tokens = [];
    private int[] _users = [];
    private long _couponEventId;
    private int _next;

    public string Description => "coupons of one event, each to another customer";

    public int Users => 100_000;

    public int Products => 100;

    public Task InitializeAsync(ShopDatabase shop)
    {
        _users = shop.Users;
        _tokens = [.. _users.Select(user => TestTokens.Create(user))];
        return Task.CompletedTask;
    }

    public async Task BeginAsync(ShopDatabase shop)
    {
        _couponEventId = await shop.AddCouponEventAsync();
        _next = -1;
    }

    public (string Body, string? Token) NextRequest(int connection)
    {
        var index = NextIndex();
        var input = $$"""{"couponEventId":"{{NodeIds.Of("CouponEvent", _couponEventId)}}","idempotencyKey":"{{Key(index)}}"}""";
        return (
            $$"""{"query":"mutation($input: IssueCouponInput!) { issueCoupon(input: $input) { coupon { id couponCode } errors { __typename } } }","variables":{"input":{{input}} } }""",
            _tokens[index]);
    }

    public bool IsGood(ReadOnlyMemory<byte> answer) => answer.Span.IndexOf("\"couponCode\""u8) >= 0;

    public async Task<Func<Task>> PrepareAsync(MySqlConnection connection, int index)
    {
        var coupon = await HandwrittenCoupon.PrepareAsync(connection);
        return () =>
        {
            var next = NextIndex();
            return coupon.RunAsync(_users[next], _couponEventId, Key(next));
        };
    }

    private string Key(int index) => $"{_run}-{_couponEventId}-{index}";

    private int NextIndex()
        => Interlocked.Increment(ref _next) is var index && index < _users.Length ? index : throw new InvalidOperationException("There are not enough customers.");
}
