using GraphCommerce.Data.Commands;

namespace GraphCommerce.Data.Administration;

/// <summary>What an administrator changed; a row of the audit trail, which is only ever added to.</summary>
public sealed class AdminAction : Entity
{
    /// <summary>Issuer of the administrator's token.</summary>
    public string Issuer { get; internal init; } = "";

    /// <summary>Subject of the administrator's token.</summary>
    public string Subject { get; internal init; } = "";

    /// <summary>The operation's name in the API, such as refundOrder.</summary>
    public string Action { get; internal init; } = "";

    /// <summary>Name of the changed row's type, such as Order.</summary>
    public string RowType { get; internal init; } = "";

    /// <summary>Key of the changed row.</summary>
    public long RowId { get; internal init; }

    /// <summary>The changed columns before, as JSON.</summary>
    public string? Before { get; internal init; }

    /// <summary>The changed columns after, as JSON.</summary>
    public string? After { get; internal init; }

    /// <summary>Why, in the administrator's words.</summary>
    public string? Reason { get; internal init; }
}

internal sealed class AdminActionConfiguration : IEntityTypeConfiguration<AdminAction>
{
    public void Configure(EntityTypeBuilder<AdminAction> builder)
    {
        builder.Property(a => a.Issuer).HasMaxLength(Caller.MaximumLength);
        builder.Property(a => a.Subject).HasMaxLength(Caller.MaximumLength);
        builder.Property(a => a.Action).HasMaxLength(30);
        builder.Property(a => a.RowType).HasMaxLength(30);
        builder.Property(a => a.Before).HasMaxLength(4000);
        builder.Property(a => a.After).HasMaxLength(4000);
        builder.Property(a => a.Reason).HasMaxLength(255);
        builder.HasIndex(a => new { a.RowType, a.RowId });
    }
}
