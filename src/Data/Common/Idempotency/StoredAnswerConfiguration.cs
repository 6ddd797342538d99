using GraphCommerce.Data.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphCommerce.Data.Common.Idempotency;

internal sealed class StoredAnswerConfiguration : IEntityTypeConfiguration<StoredAnswer>
{
    public void Configure(EntityTypeBuilder<StoredAnswer> builder)
    {
        builder.Property(a => a.Key).HasMaxLength(IdempotencyKeys.MaximumLength);
        builder.Property(a => a.Operation).HasMaxLength(30);
        builder.Property(a => a.RequestHash).HasMaxLength(64);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.UserId, a.Key }).IsUnique();
        builder.HasIndex(a => a.CreatedAt);
    }
}
