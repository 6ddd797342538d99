using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Schema.Common;

/// <summary>The user was suspended, or has left.</summary>
public sealed class UserNotActiveError(UserNotActiveException refusal) : UserError(refusal);

/// <summary>The idempotency key was used before, for another request.</summary>
public sealed class IdempotencyKeyReusedError(IdempotencyKeyReusedException refusal) : UserError(refusal);

/// <summary>The server is busy; nothing was done, and the same request may be sent again.</summary>
public sealed class TooManyRequestsError(TooManyRequestsException refusal) : UserError(refusal);
