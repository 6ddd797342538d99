using GraphCommerce.Data;

namespace GraphCommerce.Schema.Common;

/// <summary>What every mutation error has: a message for people and a stable code for programs.</summary>
[InterfaceType("Error")]
public interface IUserError
{
    /// <summary>Says to people what is wrong.</summary>
    string Message { get; }

    /// <summary>Says to programs what is wrong; it never changes.</summary>
    string Code { get; }
}

/// <summary>The part of every mutation error that comes from the refusal itself.</summary>
public abstract class UserError(DomainException refusal) : IUserError
{
    /// <inheritdoc />
    public string Message { get; } = refusal.Message;

    /// <inheritdoc />
    public string Code { get; } = refusal.Code;
}
