using GraphCommerce.Data.Common;

namespace GraphCommerce.Data.Balances;

/// <summary>A user's prepaid balance.</summary>
public sealed class Balance : VersionedEntity
{
    public long UserId { get; internal set; }

    /// <summary>What can be spent now, in currency units.</summary>
    public int CurrentBalance { get; internal set; }

    /// <summary>What was charged on the day of the last charge.</summary>
    public int DailyChargeAmount { get; internal set; }

    /// <summary>When the balance last moved (UTC).</summary>
    public DateTime LastUpdatedAt { get; internal set; }

    /// <summary>What this balance is at this moment, for an answer: the row itself may move on within the same group of commands.</summary>
    internal Balance Snapshot() => (Balance)MemberwiseClone();
}
