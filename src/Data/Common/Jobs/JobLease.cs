namespace GraphCommerce.Data.Common.Jobs;

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
