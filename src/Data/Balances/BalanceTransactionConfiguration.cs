using GraphCommerce.Data.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphCommerce.Data.Balances;

internal sealed class BalanceTransactionConfiguration : IEntityTypeConfiguration<BalanceTransaction>
{
    public void Configure(EntityTypeBuilder<BalanceTransaction> builder)
    {
        builder.Property(t => t.Description).HasMaxLength(255);
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.UserId, t.CreatedAt });
        builder.ToTable(t => t.HasCheckConstraint("ck_balance_transaction_amount", "amount > 0"));
    }
}
