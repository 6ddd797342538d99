using GraphCommerce.Data.Common.Refusals;

namespace GraphCommerce.Schema.Common;

/// <summary>The user was suspended, or has left.</summary>
public sealed class UserNotActiveError(UserNotActiveException refusal) : RefusalError(refusal);

/// <summary>The idempotency key was used before, for another request.</summary>
public sealed class IdempotencyKeyReusedError(IdempotencyKeyReusedException refusal) : RefusalError(refusal);

/// <summary>The server is busy; nothing was done, and the same request may be sent again.</summary>
public sealed class TooManyRequestsError(TooManyRequestsException refusal) : RefusalError(refusal);
