namespace GraphCommerce.Data.Users;

/// <summary>The user is suspended, has left the shop, or is not known to it.</summary>
public sealed class UserNotActiveException() : DomainException("The user is not active.")
{
    public override string Code => "USER_NOT_ACTIVE";

    internal override bool IsRecorded => false;
}
