namespace GraphCommerce.Data.Database;

/// <summary>The database cannot be used at the moment: it is away, full, read-only, or accepts no more connections. Nothing was done.</summary>
public sealed class ServiceUnavailableException(int retryAfter, Exception? cause = null)
    : DomainException("The service cannot reach its database at the moment; nothing was done. Try again later.", cause)
{
    /// <summary>Seconds to wait before the next try.</summary>
    public int RetryAfter { get; } = retryAfter;

    public override string Code => "SERVICE_UNAVAILABLE";

    internal override bool IsRecorded => false;
}
