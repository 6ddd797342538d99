namespace GraphCommerce.Data.Jobs;

/// <summary>Which server does a job; a row of <c>job_lease</c>.</summary>
internal sealed class JobLease
{
    public long Id { get; init; }

    public required string Job { get; init; }

    /// <summary>The server's own random name.</summary>
    public required string Holder { get; set; }

    /// <summary>Until when nobody else does the job.</summary>
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
