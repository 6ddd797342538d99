using GraphCommerce.Data.Orders;

namespace GraphCommerce.Data.Outbox;

/// <summary>One message about a completed order to the data platform (the outbox).</summary>
public sealed class DataTransfer : UpdatedEntity
{
    public long OrderId { get; internal init; }

    public TransferType TransferType { get; internal init; }

    public TransferStatus Status { get; internal set; }

    /// <summary>What is sent, as JSON.</summary>
    public string TransferData { get; internal init; } = "";

    public int RetryCount { get; internal set; }

    public string? ErrorMessage { get; internal set; }

    public DateTime? FirstAttemptAt { get; internal set; }

    public DateTime? LastAttemptAt { get; internal set; }

    public DateTime? SuccessAt { get; internal set; }
}

internal sealed class DataTransferConfiguration : IEntityTypeConfiguration<DataTransfer>
{
    public void Configure(EntityTypeBuilder<DataTransfer> builder)
    {
        builder.Property(t => t.ErrorMessage).HasMaxLength(1000);
        builder.HasOne<Order>().WithMany().HasForeignKey(t => t.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.OrderId, t.TransferType }).IsUnique();
        // The relay claims the pending rows tried longest ago; rows never tried come first.
        builder.HasIndex(t => new { t.Status, t.LastAttemptAt });
        builder.ToTable(t => t.HasCheckConstraint("ck_data_transfer_retry_count", "retry_count >= 0"));
    }
}

/// <summary>How far a transfer is.</summary>
public enum TransferStatus
{
    /// <summary>Waits to be sent, for the first time or again.</summary>
    Pending,

    /// <summary>The data platform has it.</summary>
    Success,

    /// <summary>Given up after the configured tries.</summary>
    Failed,
}

/// <summary>The subject of a transfer.</summary>
public enum TransferType
{
    OrderComplete,
    PaymentComplete,
}
