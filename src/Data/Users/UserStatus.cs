namespace GraphCommerce.Data.Users;

/// <summary>Whether a user may spend.</summary>
public enum UserStatus
{
    /// <summary>May charge, take coupons and order.</summary>
    Active,

    /// <summary>Left the shop.</summary>
    Inactive,

    /// <summary>Barred by an administrator.</summary>
    Suspended,
}
