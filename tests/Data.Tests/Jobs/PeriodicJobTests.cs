using GraphCommerce.Data.Database;
using GraphCommerce.Data.Jobs;
using GraphCommerce.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphCommerce.Data.Tests.Jobs;

public sealed class PeriodicJobTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_job_runs_again_after_a_fault_and_ends_with_the_server()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        using var job = new TestJob(shop, run => run < 3 ? throw new InvalidOperationException("The database is away.") : Task.CompletedTask);

        await job.StartAsync(default);
        await job.WaitForRunAsync(3);
        await job.StopAsync(default);
        var runs = job.Runs;
        await Task.Delay(50);

        Assert.Equal(runs, job.Runs);
        Assert.True(job.ExecuteTask!.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task One_server_does_a_job_and_another_takes_over_when_it_stops()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        using var first = new TestJob(shop);
        using var second = new TestJob(shop);
        await first.StartAsync(default);
        await first.WaitForRunAsync(1);

        await second.StartAsync(default);
        await first.WaitForRunAsync(first.Runs + 5);
        Assert.Equal(0, second.Runs);

        await first.StopAsync(default);
        await second.WaitForRunAsync(1);
        await second.StopAsync(default);
    }

    [Fact]
    public async Task A_job_that_fails_while_its_server_stops_gives_its_lease_back_all_the_same()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        var failure = new TaskCompletionSource();
        using var first = new TestJob(shop, _ => failure.Task);
        using var second = new TestJob(shop);
        await first.StartAsync(default);
        await first.WaitForRunAsync(1);

        var stopping = first.StopAsync(default);
        failure.SetException(new InvalidOperationException("The connection was closed."));
        await stopping;

        Assert.True(first.ExecuteTask!.IsCompletedSuccessfully);
        await second.StartAsync(default);
        await second.WaitForRunAsync(1);
        await second.StopAsync(default);
    }

    [Fact]
    public async Task A_server_that_died_keeps_its_job_until_the_lease_is_over()
    {
        await using var shop = await TestShop.StartAsync(start: false);
        var (dead, heir) = (Leases(shop), Leases(shop));
        Assert.True(await dead.TryTakeAsync("sweep", TimeSpan.FromMinutes(1), default));
        Assert.True(await dead.TryTakeAsync("sweep", TimeSpan.FromMinutes(1), default));
        Assert.False(await heir.TryTakeAsync("sweep", TimeSpan.FromMinutes(1), default));
        Assert.True(await heir.TryTakeAsync("relay", TimeSpan.FromMinutes(1), default));

        shop.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await heir.TryTakeAsync("sweep", TimeSpan.FromMinutes(1), default));
        Assert.False(await dead.TryTakeAsync("sweep", TimeSpan.FromMinutes(1), default));
        await dead.ReleaseAsync("sweep", default);
        Assert.False(await dead.TryTakeAsync("sweep", TimeSpan.FromMinutes(1), default));
    }

    [Fact]
    public async Task Of_many_servers_that_start_at_once_one_gets_the_job()
    {
        await using var shop = await TestShop.StartAsync(start: false);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Leases(shop).TryTakeAsync("sweep", TimeSpan.FromMinutes(1), default))));

        Assert.Single(taken, t => t);
    }

    private static JobLeases Leases(TestShop shop) => new(shop.Get<IDbContextFactory<CommerceDbContext>>(), shop.Clock);

    /// <summary>A job of a server of its own.</summary>
    private sealed class TestJob(TestShop shop, Func<int, Task>? run = null)
        : PeriodicJob(TimeSpan.FromMilliseconds(5), Leases(shop), TimeProvider.System, NullLogger.Instance)
    {
        private int _runs;

        public int Runs => Volatile.Read(ref _runs);

        public async Task WaitForRunAsync(int count)
        {
            for (var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds; Runs < count; await Task.Delay(5))
            {
                Assert.True(Environment.TickCount64 < until, $"The job ran {Runs} times.");
            }
        }

        protected override Task RunAsync(CancellationToken cancellationToken)
        {
            var number = Interlocked.Increment(ref _runs);
            return run?.Invoke(number) ?? Task.CompletedTask;
        }
    }
}
