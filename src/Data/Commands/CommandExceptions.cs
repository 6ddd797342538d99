namespace GraphCommerce.Data.Commands;

/// <summary>The idempotency key was used before, with another request.</summary>
public sealed class IdempotencyKeyReusedException() : DomainException("This idempotency key was used before for another request.")
{
    public override string Code => "IDEMPOTENCY_KEY_REUSED";

    internal override bool IsKept => false;
}

/// <summary>The idempotency key is empty, too long, or holds what cannot be printed.</summary>
public sealed class InvalidIdempotencyKeyException()
    : DomainException($"An idempotency key has 1 to {IdempotencyKeys.MaximumLength} printable characters, the last no space.")
{
    public override string Code => "INVALID_IDEMPOTENCY_KEY";

    internal override bool IsKept => false;
}

/// <summary>More is waiting than the server takes on; nothing was done.</summary>
public sealed class TooManyRequestsException() : DomainException("The shop is busy; nothing was done, try again.")
{
    public override string Code => "TOO_MANY_REQUESTS";

    internal override bool IsKept => false;
}

/// <summary>The row changed since it was read.</summary>
public sealed class VersionConflictException(int currentVersion) : DomainException($"It was changed meanwhile; its version is now {currentVersion}.")
{
    public int CurrentVersion { get; } = currentVersion;

    public override string Code => "VERSION_CONFLICT";
}
