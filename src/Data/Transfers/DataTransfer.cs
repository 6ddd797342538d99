using GraphCommerce.Data.Common;

namespace GraphCommerce.Data.Transfers;

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
