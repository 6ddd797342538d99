namespace GraphCommerce.Schema.Common;

/// <summary>The roles that a token may carry.</summary>
public static class Roles
{
    /// <summary>Spends their own balance and sees what is their own.</summary>
    public const string Customer = "customer";

    /// <summary>Runs the shop and sees everything, but spends nobody's balance.</summary>
    public const string Administrator = "administrator";
}
