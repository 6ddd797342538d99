using System.Security.Claims;
using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Users;
using GraphCommerce.Schema.Common;
using HotChocolate.Authorization;

namespace GraphCommerce.Schema.Balances;

[MutationType]
public static partial class BalanceMutations
{
    /// <summary>Adds an amount to the customer's balance. Customers only.</summary>
    /// <param name="amount">The amount, in currency units.</param>
    [Authorize(Roles = [Roles.Customer])]
    [Error<InvalidAmountException>]
    [Error<DailyChargeLimitExceededException>]
    [Error<BalanceOverflowException>]
    [Error<UserNotActiveException>]
    [IdempotencyErrors]
    [CommandErrors]
    public static async Task<ChargeBalancePayload> ChargeBalanceAsync(
        int amount, string? idempotencyKey, ClaimsPrincipal principal, BalanceService balances, CancellationToken cancellationToken)
    {
        var charge = await balances.ChargeAsync(principal.GetCustomer(), amount, idempotencyKey, cancellationToken);
        return new ChargeBalancePayload { Balance = charge.Balance, Transaction = charge.Transaction };
    }
}

public sealed record ChargeBalancePayload
{
    /// <summary>The balance after the charge.</summary>
    public Balance? Balance { get; init; }

    /// <summary>The ledger row of the charge.</summary>
    public BalanceTransaction? Transaction { get; init; }
}
