namespace GraphCommerce.Data.Users;

/// <summary>A customer of the shop.</summary>
public sealed class User : UpdatedEntity
{
    /// <summary>The full name.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>The email address, unique among all users.</summary>
    public string Email { get; internal set; } = "";

    /// <summary>The phone number, if known.</summary>
    public string? Phone { get; internal set; }

    /// <summary>Whether the user may spend.</summary>
    public UserStatus Status { get; internal set; }
}

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.Property(u => u.Name).HasMaxLength(100);
        builder.Property(u => u.Email).HasMaxLength(255);
        builder.Property(u => u.Phone).HasMaxLength(30);
        builder.HasIndex(u => u.Email).IsUnique();
    }
}

/// <summary>Whether a user may spend.</summary>
public enum UserStatus
{
    /// <summary>May charge, get coupons and order.</summary>
    Active,

    /// <summary>Left the shop.</summary>
    Inactive,

    /// <summary>Blocked by an administrator.</summary>
    Suspended,
}
