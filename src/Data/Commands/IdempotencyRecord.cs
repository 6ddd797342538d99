namespace GraphCommerce.Data.Commands;

/// <summary>The result of the first command with one caller's idempotency key; a row of <c>idempotency_key</c>.</summary>
internal sealed class IdempotencyRecord
{
    public long Id { get; init; }

    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    public required string Key { get; init; }

    public required string Operation { get; set; }

    public required string RequestHash { get; set; }

    /// <summary>The result as it was answered, as JSON (<see cref="CommandResult"/>).</summary>
    public required string Result { get; set; }

    public DateTime CreatedAt { get; set; }
}

/// <summary>An idempotency key and its owner.</summary>
internal readonly record struct IdempotencyId(string Issuer, string Subject, string Key)
{
    public static IdempotencyId Of(Command command) => new(command.Caller.Issuer, command.Caller.Subject, command.IdempotencyKey!);

    public static IdempotencyId Of(IdempotencyRecord record) => new(record.Issuer, record.Subject, record.Key);
}

internal sealed class IdempotencyRecordConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.Property(r => r.Issuer).HasMaxLength(Caller.MaximumLength);
        builder.Property(r => r.Subject).HasMaxLength(Caller.MaximumLength);
        builder.Property(r => r.Key).HasMaxLength(IdempotencyKeys.MaximumLength);
        builder.Property(r => r.Operation).HasMaxLength(30);
        builder.Property(r => r.RequestHash).HasMaxLength(64);
        builder.HasIndex(r => new { r.Subject, r.Key, r.Issuer }).IsUnique();
        builder.HasIndex(r => r.CreatedAt);
    }
}
