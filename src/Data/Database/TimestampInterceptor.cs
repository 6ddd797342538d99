using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GraphCommerce.Data.Database;

/// <summary>The one place that sets created_at, updated_at and version.</summary>
internal sealed class TimestampInterceptor(TimeProvider timeProvider) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Stamp(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Stamp(DbContext context)
    {
        var now = timeProvider.GetUtcDateTime();
        foreach (var entry in context.ChangeTracker.Entries<Entity>())
        {
            if (entry.State is EntityState.Added)
            {
                // Rows of the sample shop lie in the past and bring their own instant.
                entry.Entity.CreatedAt = entry.Entity.CreatedAt == default ? now : entry.Entity.CreatedAt;
                if (entry.Entity is UpdatedEntity { UpdatedAt.Ticks: 0 } added)
                {
                    added.UpdatedAt = added.CreatedAt;
                }
            }
            else if (entry.State is EntityState.Modified)
            {
                StampChange(entry, now);
            }
        }
    }

    /// <summary>Through the entry: the writer looks for changes before the save, and does not look again.</summary>
    private static void StampChange(EntityEntry entry, DateTime now)
    {
        if (entry.Entity is UpdatedEntity)
        {
            entry.Property(nameof(UpdatedEntity.UpdatedAt)).CurrentValue = now;
        }

        if (entry.Entity is VersionedEntity versioned)
        {
            entry.Property(nameof(VersionedEntity.Version)).CurrentValue = versioned.Version + 1;
        }
    }
}
