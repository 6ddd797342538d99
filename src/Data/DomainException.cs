namespace GraphCommerce.Data;

/// <summary>
/// An expected "no". Decisions hand it round as a value; only the public method of a service throws it. The properties of each kind are what the API
/// shows and what is kept beside an idempotency key, so that every constructor parameter is a property of the same name.
/// </summary>
public abstract class DomainException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Stable code for programs.</summary>
    public abstract string Code { get; }

    /// <summary>False where the request itself was wrong: such an answer is not kept beside its idempotency key.</summary>
    internal virtual bool IsKept => true;
}
