namespace GraphCommerce.Data.Jobs;

/// <summary>The server that runs a job; a row of <c>job_lease</c>.</summary>
internal sealed class JobLease
{
    public long Id { get; init; }

    public required string Job { get; init; }

    /// <summary>Random name of the server.</summary>
    public required string Holder { get; set; }

    /// <summary>From this instant on another server may take the job (UTC).</summary>
    public DateTime ExpiresAt { get; set; }
}

internal sealed class JobLeaseConfiguration : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> builder)
    {
        builder.Property(l => l.Job).HasMaxLength(50);
        builder.Property(l => l.Holder).HasMaxLength(32);
        builder.HasIndex(l => l.Job).IsUnique();
    }
}
