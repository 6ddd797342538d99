namespace GraphCommerce.Data.Commands;

/// <summary>The idempotency key was used before for another request.</summary>
public sealed class IdempotencyKeyReusedException() : DomainException("This idempotency key was used before for another request.")
{
    public override string Code => "IDEMPOTENCY_KEY_REUSED";

    internal override bool IsRecorded => false;
}

/// <summary>The idempotency key is empty, too long, or has characters that cannot be printed.</summary>
public sealed class InvalidIdempotencyKeyException()
    : DomainException($"An idempotency key has 1 to {IdempotencyKeys.MaximumLength} printable characters and does not end with a space.")
{
    public override string Code => "INVALID_IDEMPOTENCY_KEY";

    internal override bool IsRecorded => false;
}

/// <summary>Too many commands are waiting. Nothing was done; the same request may be sent again.</summary>
public sealed class TooManyRequestsException() : DomainException("The service is busy and nothing was done. Try again later.")
{
    public override string Code => "TOO_MANY_REQUESTS";

    internal override bool IsRecorded => false;
}

/// <summary>Another transaction holds a row that the request needs. Nothing was done; the same request may be sent again.</summary>
public sealed class ResourceBusyException(int retryAfter) : DomainException("Another transaction is in the way and nothing was done. Try again later.")
{
    /// <summary>Seconds to wait before the next try.</summary>
    public int RetryAfter { get; } = retryAfter;

    public override string Code => "RESOURCE_BUSY";

    internal override bool IsRecorded => false;
}

/// <summary>The database was lost during the commit. The same request with the same idempotency key gets the result and is never done twice.</summary>
public sealed class OutcomeUnknownException()
    : DomainException("The database was lost and it is not known whether the request was done. Send it again with the same idempotency key.")
{
    public override string Code => "OUTCOME_UNKNOWN";

    internal override bool IsRecorded => false;
}

/// <summary>The row was changed since it was read.</summary>
public sealed class VersionConflictException(int currentVersion) : DomainException($"It was changed since it was read. Its version is {currentVersion} now.")
{
    /// <summary>The row's version now.</summary>
    public int CurrentVersion { get; } = currentVersion;

    public override string Code => "VERSION_CONFLICT";
}
