namespace GraphCommerce.Data.Transfers;

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
