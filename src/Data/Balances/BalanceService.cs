using GraphCommerce.Data.Commands;
using GraphCommerce.Data.Users;

namespace GraphCommerce.Data.Balances;

/// <summary>Charges balances, and tells what may still be charged.</summary>
public sealed class BalanceService(
    CommandQueue writePath, IDbContextFactory<CommerceDbContext> contexts, IOptions<BalanceOptions> options, TimeProvider timeProvider)
{
    private readonly ChargeLimits _limits = options.Value.ToLimits();

    /// <summary>Adds to a user's balance.</summary>
    /// <exception cref="InvalidAmountException" />
    /// <exception cref="DailyChargeLimitExceededException" />
    /// <exception cref="BalanceOverflowException" />
    /// <exception cref="UserNotActiveException" />
    /// <exception cref="IdempotencyKeyReusedException" />
    /// <exception cref="InvalidIdempotencyKeyException" />
    /// <exception cref="TooManyRequestsException" />
    public async Task<ChargeResult> ChargeAsync(long userId, int amount, string? idempotencyKey, CancellationToken cancellationToken)
    {
        if (ChargeDecision.Validate(amount, _limits) is { } invalid)
        {
            throw invalid;
        }

        var command = new ChargeCommand(amount, _limits) { UserId = userId, IdempotencyKey = idempotencyKey, CancellationToken = cancellationToken };
        var answer = await writePath.SendAsync(command).ConfigureAwait(false);
        return await answer.GetResultAsync<KeptCharge>(RestoreAsync, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What the user of this balance may still charge today.</summary>
    public int GetRemainingDailyCharge(Balance balance) => _limits.RemainingToday(balance, timeProvider.GetUtcDateTime());

    private async Task<ChargeResult> RestoreAsync(KeptCharge kept, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var transaction = await context.BalanceTransactions.AsNoTracking().SingleAsync(t => t.Id == kept.TransactionId, cancellationToken).ConfigureAwait(false);
        var balance = await context.Balances.AsNoTracking().SingleAsync(b => b.UserId == transaction.UserId, cancellationToken).ConfigureAwait(false);
        balance.CurrentBalance = transaction.BalanceAfter;
        balance.DailyChargeAmount = kept.DailyChargeAmount;
        balance.LastUpdatedAt = transaction.CreatedAt;
        balance.Version = kept.Version;
        return new ChargeResult(balance, transaction);
    }
}
