namespace GraphCommerce.Data.Transfers;

/// <summary>What a transfer tells the data platform.</summary>
public enum TransferType
{
    OrderComplete,
    PaymentComplete,
}
