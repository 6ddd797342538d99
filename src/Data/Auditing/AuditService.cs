using GraphCommerce.Data.Balances;
using GraphCommerce.Data.Orders;

namespace GraphCommerce.Data.Auditing;

/// <summary>Checks on a live database that nothing was oversold, overspent or lost.</summary>
public sealed class AuditService
{
    private readonly IDbContextFactory<CommerceDbContext> _contexts;
    private readonly IDatabaseDialect _provider;
    private readonly ShopDays _days;
    private readonly TimeProvider _timeProvider;

    internal AuditService(
        IDbContextFactory<CommerceDbContext> contexts, IDatabaseDialect provider, IOptions<BalanceOptions> options, TimeProvider timeProvider)
        => (_contexts, _provider, _days, _timeProvider) = (contexts, provider, options.Value.ToLimits().Days, timeProvider);

    /// <summary>Every violation found in one snapshot of the database; none is how it should be.</summary>
    public async Task<IReadOnlyList<AuditViolation>> FindViolationsAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await _provider.BeginSnapshotAsync(context, cancellationToken);
        var violations = new List<AuditViolation>();
        foreach (var check in AuditChecks.All)
        {
            var rows = await context.Database.SqlQueryRaw<Row>(check.Sql).ToListAsync(cancellationToken);
            violations.AddRange(rows.Select(r => new AuditViolation(check.Rule, r.Subject, r.Expected, r.Actual)));
        }

        violations.AddRange(await FindWrongStatisticsAsync(context, cancellationToken));
        return violations;
    }

    private async Task<List<AuditViolation>> FindWrongStatisticsAsync(CommerceDbContext context, CancellationToken cancellationToken)
    {
        var today = _days.DayOf(_timeProvider.GetUtcDateTime());
        var dates = await context.SalesStatistics.Select(s => s.StatisticsDate).Where(d => d < today).Distinct().ToListAsync(cancellationToken)
            ;
        var violations = new List<AuditViolation>();
        foreach (var date in dates)
        {
            var (from, to) = _days.BoundsOf(date);
            var sold = await context.Orders.Where(o => o.Status == OrderStatus.Completed && o.CreatedAt >= from && o.CreatedAt < to)
                .Join(context.OrderProducts, o => o.Id, l => l.OrderId, (_, l) => l)
                .GroupBy(l => l.ProductId, l => (long)l.TotalPrice)
                .ToDictionaryAsync(g => g.Key, g => g.Sum(), cancellationToken);
            var recorded = await context.SalesStatistics.Where(s => s.StatisticsDate == date)
                .ToDictionaryAsync(s => s.ProductId, s => s.SalesAmount, cancellationToken);
            violations.AddRange(
                from productId in sold.Keys.Union(recorded.Keys)
                let expected = sold.GetValueOrDefault(productId)
                let actual = recorded.GetValueOrDefault(productId)
                where expected != actual
                select new AuditViolation($"the statistics of {date:O} are the sums of that day's completed lines", productId, expected, actual));
        }

        return violations;
    }

    private sealed record Row(long Subject, long Expected, long Actual);
}
