using GraphCommerce.Data.Common.Jobs;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphCommerce.Data.Tests.Jobs;

public sealed class PeriodicJobTests
{
    [Fact]
    public async Task A_job_runs_again_after_a_fault_and_ends_with_the_server()
    {
        using var job = new FaultyJob();

        await job.StartAsync(default);
        await job.ThirdRun.WaitAsync(TimeSpan.FromSeconds(20));
        await job.StopAsync(default);
        var runs = job.Runs;
        await Task.Delay(50);

        Assert.Equal(runs, job.Runs);
        Assert.True(job.ExecuteTask!.IsCompletedSuccessfully);
    }

    private sealed class FaultyJob() : PeriodicJob(TimeSpan.FromMilliseconds(5), TimeProvider.System, NullLogger.Instance)
    {
        private readonly TaskCompletionSource _thirdRun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task ThirdRun => _thirdRun.Task;

        public int Runs { get; private set; }

        protected override Task RunAsync(CancellationToken cancellationToken)
        {
            if (++Runs == 3)
            {
                _thirdRun.SetResult();
            }

            return Runs < 3 ? throw new InvalidOperationException("The database is away.") : Task.CompletedTask;
        }
    }
}
