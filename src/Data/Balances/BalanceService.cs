using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Balances;

/// <summary>Charges balances.</summary>
public sealed class BalanceService(CommandQueue queue, IOptions<BalanceOptions> options, TimeProvider timeProvider)
{
    private readonly ChargeLimits _limits = options.Value.ToLimits();

    /// <summary>Adds an amount, in currency units, to the balance of a customer.</summary>
    /// <exception cref="InvalidAmountException" />
    /// <exception cref="DailyChargeLimitExceededException" />
    /// <exception cref="BalanceOverflowException" />
    /// <exception cref="UserNotActiveException" />
    public async Task<ChargeResult> ChargeAsync(Caller customer, int amount, string? idempotencyKey, CancellationToken cancellationToken)
        => ChargeDecision.Validate(amount, _limits) is { } invalid
            ? throw invalid
            : await queue.SendAsync(
                new ChargeCommand(amount, _limits) { Caller = customer, IdempotencyKey = idempotencyKey, CancellationToken = cancellationToken });

    /// <summary>The amount that can still be charged to a balance today, in currency units.</summary>
    public int GetRemainingDailyCharge(Balance balance) => _limits.RemainingToday(balance, timeProvider.GetUtcDateTime());
}
