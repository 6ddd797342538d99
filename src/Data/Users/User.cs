using GraphCommerce.Data.Common;

namespace GraphCommerce.Data.Users;

/// <summary>A customer of the shop.</summary>
public sealed class User : UpdatedEntity
{
    public string Name { get; internal set; } = "";

    /// <summary>Unique among all users.</summary>
    public string Email { get; internal set; } = "";

    public string? Phone { get; internal set; }

    public UserStatus Status { get; internal set; }
}
