namespace GraphCommerce.Data.Database;

/// <summary>Brings the database to the present schema.</summary>
public sealed class DatabaseMigrator
{
    private readonly IDatabaseDialect _provider;
    private readonly DatabaseOptions _options;
    private readonly TimeProvider _timeProvider;

    internal DatabaseMigrator(IDatabaseDialect provider, IOptions<DatabaseOptions> options, TimeProvider timeProvider)
        => (_provider, _options, _timeProvider) = (provider, options.Value, timeProvider);

    /// <summary>Applies the migrations that the database lacks; creates it first where there is none.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = _provider.CreateMigrationsContext(_options.ConnectionString, _timeProvider);
        await _provider.MigrateAsync(context, cancellationToken);
    }

    /// <summary>The migrations that the database lacks.</summary>
    public async Task<IReadOnlyList<string>> GetPendingMigrationsAsync(CancellationToken cancellationToken)
    {
        await using var context = _provider.CreateMigrationsContext(_options.ConnectionString, _timeProvider);
        return [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)];
    }
}
