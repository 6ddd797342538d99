using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Balances;

/// <summary>A user's prepaid balance.</summary>
public sealed class Balance : VersionedEntity
{
    public long UserId { get; internal set; }

    /// <summary>The amount that can be spent now, in currency units.</summary>
    public int CurrentBalance { get; internal set; }

    /// <summary>The amount charged on the day of the last charge, in currency units.</summary>
    public int DailyChargeAmount { get; internal set; }

    /// <summary>The day of the last charge, in the shop's time zone. It never goes back.</summary>
    public DateOnly DailyChargeDate { get; internal set; }

    /// <summary>When the balance last changed (UTC).</summary>
    public DateTime LastUpdatedAt { get; internal set; }

    /// <summary>A copy for an answer: later commands of the same batch change the row itself.</summary>
    internal Balance Copy() => (Balance)MemberwiseClone();
}

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
