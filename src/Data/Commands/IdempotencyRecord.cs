using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Commands;

/// <summary>The first answer given to one user's idempotency key; a row of <c>idempotency_key</c>.</summary>
internal sealed class IdempotencyRecord
{
    public long Id { get; init; }

    public long UserId { get; init; }

    public required string Key { get; init; }

    public required string Operation { get; set; }

    public required string RequestHash { get; set; }

    /// <summary>The ids and amounts the answer is made again from, or the refusal with its data, as JSON.</summary>
    public required string Result { get; set; }

    public DateTime CreatedAt { get; set; }
}

internal sealed class IdempotencyRecordConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.Property(a => a.Key).HasMaxLength(IdempotencyKeys.MaximumLength);
        builder.Property(a => a.Operation).HasMaxLength(30);
        builder.Property(a => a.RequestHash).HasMaxLength(64);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.UserId, a.Key }).IsUnique();
        builder.HasIndex(a => a.CreatedAt);
    }
}
