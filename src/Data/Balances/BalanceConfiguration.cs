using GraphCommerce.Data.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphCommerce.Data.Balances;

internal sealed class BalanceConfiguration : IEntityTypeConfiguration<Balance>
{
    public void Configure(EntityTypeBuilder<Balance> builder)
    {
        builder.HasOne<User>().WithOne().HasForeignKey<Balance>(b => b.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_balance_current_balance", "current_balance >= 0");
            t.HasCheckConstraint("ck_balance_daily_charge_amount", "daily_charge_amount >= 0");
        });
    }
}
