using System.Runtime.CompilerServices;
using MySqlConnector.Pooling;

namespace MySqlConnector.Tests.Pooling;

public sealed class PoolHealthTests
{
    [Fact]
    public async Task A_broken_session_is_closed_and_the_others_prove_themselves_once()
    {
        await using var fixture = new PoolFixture(new PoolSettings { Name = "test", MaximumSize = 3 });
        var (one, two, three) = (await fixture.RentAsync(), await fixture.RentAsync(), await fixture.RentAsync());
        var (broken, idle, dead) = (one.Session, two.Session, three.Session);
        await two.ReturnAsync();
        await three.ReturnAsync();
        broken.IsBroken = true;
        dead.OnPing = static _ => Task.FromResult(false);
        await one.ReturnAsync();
        Assert.True(broken.IsClosed);

        var (a, b) = (await fixture.RentAsync(), await fixture.RentAsync());
        Assert.True(dead.IsClosed);
        Assert.Contains(idle, new[] { a.Session, b.Session });
        Assert.Equal(1, idle.PingCount);
        await a.ReturnAsync();
        await b.ReturnAsync();
        await (await fixture.RentAsync()).ReturnAsync();
        Assert.Equal(1, idle.PingCount);
    }

    [Fact]
    public async Task A_session_that_the_server_closed_is_never_handed_out()
    {
        await using var fixture = new PoolFixture();
        var lease = await fixture.RentAsync();
        var session = lease.Session;
        await lease.ReturnAsync();
        session.IsOpen = false;
        lease = await fixture.RentAsync();
        Assert.True(session.IsClosed);
        Assert.Equal(0, session.PingCount);
        Assert.NotSame(session, lease.Session);
        await lease.ReturnAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_session_that_could_not_be_reset_is_replaced(bool throws)
    {
        await using var fixture = new PoolFixture();
        var lease = await fixture.RentAsync();
        var session = lease.Session;
        session.OnReset = () => throws ? Task.FromException<bool>(new IOException()) : Task.FromResult(false);
        await lease.ReturnAsync();
        lease = await fixture.RentAsync();
        Assert.True(session.IsClosed);
        Assert.Equal(2, lease.Session.ConnectionId);
        await lease.ReturnAsync();
    }

    [Fact]
    public async Task A_session_unused_for_long_is_asked_for_a_sign_of_life()
    {
        await using var fixture = new PoolFixture();
        var lease = await fixture.RentAsync();
        var session = lease.Session;
        await lease.ReturnAsync();
        fixture.Clock.Advance(TimeSpan.FromSeconds(29));
        await (await fixture.RentAsync()).ReturnAsync();
        Assert.Equal(0, session.PingCount);
        fixture.Clock.Advance(TimeSpan.FromSeconds(31));
        await (await fixture.RentAsync()).ReturnAsync();
        Assert.Equal(1, session.PingCount);
    }

    [Fact]
    public async Task An_unanswered_ping_ends_with_the_timeout_and_costs_the_session_not_the_slot()
    {
        await using var fixture = new PoolFixture();
        var lease = await fixture.RentAsync();
        var session = lease.Session;
        session.OnPing = async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return true;
        };
        await lease.ReturnAsync();
        fixture.Clock.Advance(TimeSpan.FromSeconds(40));
        var renting = fixture.RentAsync().AsTask();
        fixture.Clock.Advance(TimeSpan.FromSeconds(15));
        await Assert.ThrowsAsync<MySqlException>(() => renting);
        Assert.True(session.IsClosed);
        Assert.Equal((0, 0, 0), fixture.Pool.Count());
    }

    [Fact]
    public async Task A_session_of_full_age_is_not_pooled_again()
    {
        await using var fixture = new PoolFixture(new PoolSettings { Name = "test", LifeTime = TimeSpan.FromMinutes(1), IdleTimeout = TimeSpan.Zero });
        var lease = await fixture.RentAsync();
        var session = lease.Session;
        fixture.Clock.Advance(TimeSpan.FromSeconds(59));
        await lease.ReturnAsync();
        lease = await fixture.RentAsync();
        Assert.Same(session, lease.Session);
        fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(session.IsClosed);
        await lease.ReturnAsync();
        Assert.True(session.IsClosed);
        Assert.Equal((0, 0, 0), fixture.Pool.Count());
    }

    [Fact]
    public async Task Unused_sessions_are_closed_down_to_the_minimum()
    {
        await using var fixture = new PoolFixture(new PoolSettings { Name = "test", MinimumSize = 1, MaximumSize = 4, IdleTimeout = TimeSpan.FromSeconds(20) });
        var leases = new[] { await fixture.RentAsync(), await fixture.RentAsync(), await fixture.RentAsync() };
        foreach (var lease in leases)
        {
            await lease.ReturnAsync();
        }

        fixture.Clock.Advance(TimeSpan.FromSeconds(19));
        await fixture.Pool.UpkeepAsync();
        Assert.Equal(3, fixture.OpenCount);
        fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        await fixture.Pool.UpkeepAsync();
        Assert.Equal((1, 1, 0), fixture.Pool.Count());
    }

    [Fact]
    public async Task The_minimum_is_opened_by_itself_and_a_server_that_is_away_is_tried_again()
    {
        await using var fixture = new PoolFixture(new PoolSettings { Name = "test", MinimumSize = 2, MaximumSize = 4 });
        fixture.OnConnect = static _ => throw new IOException("away");
        await fixture.Pool.UpkeepAsync();
        Assert.Equal((0, 0, 0), fixture.Pool.Count());
        fixture.OnConnect = static _ => Task.CompletedTask;
        fixture.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal((2, 2, 0), fixture.Pool.Count());
    }

    [Fact]
    public async Task A_clear_closes_idle_sessions_now_and_used_ones_on_return()
    {
        await using var fixture = new PoolFixture();
        var (one, two) = (await fixture.RentAsync(), await fixture.RentAsync());
        var (idle, used) = (one.Session, two.Session);
        await one.ReturnAsync();
        await fixture.Pool.ClearAsync();
        Assert.Equal((true, false), (idle.IsClosed, used.IsClosed));
        await two.ReturnAsync();
        Assert.True(used.IsClosed);
        Assert.Equal((0, 0, 0), fixture.Pool.Count());
    }

    [Fact]
    public async Task A_close_that_hangs_does_not_keep_the_slot()
    {
        await using var fixture = new PoolFixture();
        var lease = await fixture.RentAsync();
        lease.Session.IsBroken = true;
        lease.Session.OnClose = static () => new TaskCompletionSource().Task;
        var returning = lease.ReturnAsync().AsTask();
        Assert.False(returning.IsCompleted);
        fixture.Clock.Advance(TimeSpan.FromSeconds(5));
        await returning;
        Assert.Equal((0, 0, 0), fixture.Pool.Count());
    }

    [Fact]
    public async Task A_session_whose_owner_forgot_it_serves_again_as_a_new_one()
    {
        await using var fixture = new PoolFixture(new PoolSettings { Name = "test", MaximumSize = 1 });
        await ForgetAsync(fixture);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var lease = await fixture.RentAsync();
        Assert.Equal(2, lease.Session.ConnectionId);
        await lease.ReturnAsync();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task ForgetAsync(PoolFixture fixture) => Assert.NotNull((await fixture.RentAsync()).Session);
}
