namespace GraphCommerce.Schema.Common;

/// <summary>What every mutation error has: a message for people and a stable code for programs.</summary>
[InterfaceType("Error")]
public interface IUserError
{
    string Message { get; }

    string Code { get; }
}
