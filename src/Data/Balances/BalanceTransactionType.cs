namespace GraphCommerce.Data.Balances;

/// <summary>Why a balance moved.</summary>
public enum BalanceTransactionType
{
    /// <summary>The user paid in.</summary>
    Charge,

    /// <summary>An order was paid.</summary>
    Use,

    /// <summary>A paid order was given back.</summary>
    Refund,
}
