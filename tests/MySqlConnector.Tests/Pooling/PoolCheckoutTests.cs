using MySqlConnector.Pooling;

namespace MySqlConnector.Tests.Pooling;

public sealed class PoolCheckoutTests
{
    [Fact]
    public async Task A_returned_session_is_reset_and_serves_the_next()
    {
        await using var fixture = new PoolFixture();
        var first = await fixture.RentAsync();
        var session = first.Session;
        await first.ReturnAsync();
        Assert.Equal((1, 0), (session.ResetCount, session.PingCount));
        var second = await fixture.RentAsync();
        Assert.Same(session, second.Session);
        Assert.Equal((1, 0, 0), fixture.Pool.Count());
        await second.ReturnAsync();
    }

    [Fact]
    public async Task Nothing_is_reset_where_the_connection_string_says_so_unless_it_must_be()
    {
        await using var fixture = new PoolFixture(new PoolSettings { Name = "test", ResetsSessions = false });
        await (await fixture.RentAsync()).ReturnAsync();
        var lease = await fixture.RentAsync();
        Assert.Equal(0, lease.Session.ResetCount);
        lease.Session.MustBeReset = true;
        await lease.ReturnAsync();
        lease = await fixture.RentAsync();
        Assert.Equal(1, lease.Session.ResetCount);
        await lease.ReturnAsync();
    }

    [Fact]
    public async Task Who_waits_is_served_in_order()
    {
        await using var fixture = new PoolFixture(new PoolSettings { Name = "test", MaximumSize = 1 });
        var lease = await fixture.RentAsync();
        var waiting = Enumerable.Range(0, 20).Select(_ => fixture.RentAsync().AsTask()).ToList();
        Assert.Equal((1, 0, 20), fixture.Pool.Count());
        foreach (var next in waiting)
        {
            Assert.DoesNotContain(waiting.SkipWhile(one => one != next), one => one.IsCompleted);
            await lease.ReturnAsync();
            lease = await next;
        }

        await lease.ReturnAsync();
        Assert.Single(fixture.Sessions);
    }

    [Fact]
    public async Task A_second_return_changes_nothing()
    {
        await using var fixture = new PoolFixture();
        var first = await fixture.RentAsync();
        await first.ReturnAsync();
        var second = await fixture.RentAsync();
        await first.ReturnAsync();
        var third = await fixture.RentAsync();
        Assert.NotSame(second.Session, third.Session);
        Assert.Throws<InvalidOperationException>(() => first.Session);
        await second.ReturnAsync();
        await third.ReturnAsync();
    }

    [Fact]
    public async Task A_session_that_is_still_being_reset_is_waited_for_only_if_no_other_is_ready()
    {
        await using var fixture = new PoolFixture();
        var (one, two) = (await fixture.RentAsync(), await fixture.RentAsync());
        var (ready, slow) = (one.Session, two.Session);
        var answer = new TaskCompletionSource<bool>();
        slow.OnReset = () => answer.Task;
        await one.ReturnAsync();
        await two.ReturnAsync();
        one = await fixture.RentAsync();
        Assert.Same(ready, one.Session);
        var waiting = fixture.RentAsync().AsTask();
        Assert.False(waiting.IsCompleted);
        answer.SetResult(true);
        two = await waiting;
        Assert.Same(slow, two.Session);
        await one.ReturnAsync();
        await two.ReturnAsync();
    }

    [Fact]
    public async Task Waiting_in_vain_is_told_with_the_sizes_of_the_pool()
    {
        await using var fixture = new PoolFixture();
        var (one, two) = (await fixture.RentAsync(), await fixture.RentAsync());
        var waiting = Enumerable.Range(0, 3).Select(_ => fixture.RentAsync().AsTask()).ToList();
        fixture.Clock.Advance(TimeSpan.FromSeconds(15));
        var exception = await Assert.ThrowsAsync<MySqlException>(() => waiting[2]);
        Assert.StartsWith(
            "No connection became free within 15 s: all 2 of the pool are in use (Maximum Pool Size=2) and ", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.IsTransient);
        await Assert.ThrowsAsync<MySqlException>(() => waiting[0]);
        await Assert.ThrowsAsync<MySqlException>(() => waiting[1]);
        Assert.Equal((2, 0, 0), fixture.Pool.Count());
        await one.ReturnAsync();
        await two.ReturnAsync();
        Assert.Equal((2, 2, 0), fixture.Pool.Count());
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_told_apart_from_a_pool_that_is_full()
    {
        await using var fixture = new PoolFixture { OnConnect = token => Task.Delay(Timeout.Infinite, token) };
        var connecting = fixture.RentAsync().AsTask();
        fixture.Clock.Advance(TimeSpan.FromSeconds(15));
        var exception = await Assert.ThrowsAsync<MySqlException>(() => connecting);
        Assert.StartsWith("The server did not answer within 15 s while a connection was opened", exception.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), fixture.Pool.Count());
    }

    [Fact]
    public async Task A_failed_connect_frees_its_slot_for_the_one_who_waits()
    {
        await using var fixture = new PoolFixture(new PoolSettings { Name = "test", MaximumSize = 1 });
        var gate = new TaskCompletionSource();
        fixture.OnConnect = async _ =>
        {
            fixture.OnConnect = static _ => Task.CompletedTask;
            await gate.Task;
            throw new InvalidOperationException("refused");
        };
        var failing = fixture.RentAsync().AsTask();
        var waiting = fixture.RentAsync().AsTask();
        gate.SetResult();
        Assert.Equal("refused", (await Assert.ThrowsAsync<InvalidOperationException>(() => failing)).Message);
        await (await waiting).ReturnAsync();
    }

    [Fact]
    public async Task A_cancelled_waiter_leaves_the_queue()
    {
        await using var fixture = new PoolFixture(new PoolSettings { Name = "test", MaximumSize = 1 });
        var lease = await fixture.RentAsync();
        using var cancel = new CancellationTokenSource();
        var (cancelled, next) = (fixture.RentAsync(cancel.Token).AsTask(), fixture.RentAsync().AsTask());
        await cancel.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(cancel.Token, exception.CancellationToken);
        Assert.Equal((1, 0, 1), fixture.Pool.Count());
        await lease.ReturnAsync();
        await (await next).ReturnAsync();
    }

    [Fact]
    public async Task Cancelling_while_a_session_is_reset_leaves_it_to_the_next()
    {
        await using var fixture = new PoolFixture(new PoolSettings { Name = "test", MaximumSize = 1 });
        var lease = await fixture.RentAsync();
        var session = lease.Session;
        var answer = new TaskCompletionSource<bool>();
        session.OnReset = () => answer.Task;
        await lease.ReturnAsync();
        using var cancel = new CancellationTokenSource();
        var cancelled = fixture.RentAsync(cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        answer.SetResult(true);
        lease = await fixture.RentAsync();
        Assert.Same(session, lease.Session);
        await lease.ReturnAsync();
    }

    [Fact]
    public async Task Under_load_with_cancellation_no_session_has_two_owners_and_none_is_lost()
    {
        var seed = Environment.TickCount;
        await using var fixture = new PoolFixture(new PoolSettings { Name = "test", MaximumSize = 8, Timeout = Timeout.InfiniteTimeSpan });
        fixture.OnConnect = static async _ => await Task.Yield();
        var faults = 0;
        await Task.WhenAll(Enumerable.Range(0, 64).Select(worker => Task.Run(() => WorkAsync(new Random(seed + worker)))));
        Assert.True(faults == 0, $"seed {seed}: {faults} sessions had two owners");
        var (slots, idle, waiting) = fixture.Pool.Count();
        Assert.True(slots == idle && waiting == 0 && slots == fixture.OpenCount && slots <= 8, $"seed {seed}: {slots} slots, {idle} idle, {waiting} waiting");

        async Task WorkAsync(Random random)
        {
            for (var round = 0; round < 300; round++)
            {
                using var cancel = new CancellationTokenSource();
                var renting = fixture.RentAsync(cancel.Token).AsTask();
                if (random.Next(4) == 0)
                {
                    await cancel.CancelAsync();
                }

                try
                {
                    var lease = await renting;
                    var session = lease.Session;
                    Interlocked.Add(ref faults, session.Enter() ? 0 : 1);
                    session.OnReset = random.Next(3) == 0 ? static async () => { await Task.Yield(); return true; } : static () => Task.FromResult(true);
                    await (random.Next(2) == 0 ? Task.Yield().ToTask() : Task.CompletedTask);
                    session.IsBroken = random.Next(50) == 0;
                    session.Exit();
                    await lease.ReturnAsync();
                }
                catch (OperationCanceledException)
                {
                    Assert.True(cancel.IsCancellationRequested);
                }
            }
        }
    }
}

file static class YieldExtensions
{
    public static async Task ToTask(this System.Runtime.CompilerServices.YieldAwaitable yield) => await yield;
}
