using System.Security.Claims;
using GraphCommerce.Data.Balances;
using GraphCommerce.Schema.Common;
using HotChocolate.Authorization;

namespace GraphCommerce.Schema.Balances;

[MutationType]
public static partial class BalanceMutations
{
    /// <summary>Adds to the signed-in customer's balance.</summary>
    [Authorize(Roles = [Roles.Customer])]
    [Error<InvalidAmountError>]
    [Error<DailyChargeLimitExceededError>]
    [Error<BalanceOverflowError>]
    [Error<UserNotActiveError>]
    [Error<IdempotencyKeyReusedError>]
    [Error<TooManyRequestsError>]
    public static async Task<ChargeBalancePayload> ChargeBalanceAsync(
        int amount, string? idempotencyKey, ClaimsPrincipal principal, BalanceService balances, CancellationToken cancellationToken)
    {
        var charge = await balances.ChargeAsync(principal.GetUserId(), amount, idempotencyKey, cancellationToken);
        return new ChargeBalancePayload(charge.Balance, charge.Transaction);
    }
}

public sealed record ChargeBalancePayload(Balance? Balance, BalanceTransaction? Transaction);
