namespace GraphCommerce.Data;

/// <summary>
/// An expected error. Decisions return it as a value; services throw it. Its public properties are the fields of the error in the API and the data of an
/// idempotency record, so every constructor parameter has a property of the same name.
/// </summary>
public abstract class DomainException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Stable code for programs.</summary>
    public abstract string Code { get; }

    /// <summary>False where nothing was executed, as for an invalid request: its idempotency key stays unused.</summary>
    internal virtual bool IsRecorded => true;
}
