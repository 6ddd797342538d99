using System.Security.Cryptography;

namespace GraphCommerce.Data.Jobs;

/// <summary>
/// Leases that let one server at a time run a job. A server keeps its lease from run to run; when it stops or dies, another one takes over.
/// </summary>
internal sealed class JobLeases(IDbContextFactory<CommerceDbContext> contexts, TimeProvider timeProvider)
{
    private readonly string _holder = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Takes or extends the lease; false if another server has it.</summary>
    public async Task<bool> TryTakeAsync(string job, TimeSpan duration, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcDateTime();
        var expiresAt = now + duration;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var taken = await context.JobLeases
            .Where(l => l.Job == job && (l.Holder == _holder || l.ExpiresAt <= now))
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.Holder, _holder).SetProperty(x => x.ExpiresAt, expiresAt), cancellationToken)
            ;
        return taken > 0 || await TryTakeFirstAsync(context, job, expiresAt, cancellationToken);
    }

    /// <summary>Ends the lease, if this server has it.</summary>
    public async Task ReleaseAsync(string job, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcDateTime();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.JobLeases
            .Where(l => l.Job == job && l.Holder == _holder)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.ExpiresAt, now), cancellationToken)
            ;
    }

    /// <summary>Inserts the first row of a job. If several servers try, the unique index lets one succeed.</summary>
    private async Task<bool> TryTakeFirstAsync(CommerceDbContext context, string job, DateTime expiresAt, CancellationToken cancellationToken)
    {
        if (await context.JobLeases.AnyAsync(l => l.Job == job, cancellationToken))
        {
            return false;
        }

        context.JobLeases.Add(new JobLease { Job = job, Holder = _holder, ExpiresAt = expiresAt });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            context.ChangeTracker.Clear();
            if (await context.JobLeases.AnyAsync(l => l.Job == job, cancellationToken))
            {
                // Another server was first.
                return false;
            }

            throw;
        }
    }
}
