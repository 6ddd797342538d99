namespace GraphCommerce.Data.Users;

/// <summary>The user does not exist, left, or was suspended.</summary>
public sealed class UserNotActiveException() : DomainException("The user is not active.")
{
    public override string Code => "USER_NOT_ACTIVE";
}
