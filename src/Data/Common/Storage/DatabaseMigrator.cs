using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphCommerce.Data.Common.Storage;

/// <summary>Brings the database to the present schema.</summary>
public sealed class DatabaseMigrator
{
    private readonly ICommerceDatabase _provider;
    private readonly DatabaseOptions _options;
    private readonly TimeProvider _timeProvider;

    internal DatabaseMigrator(ICommerceDatabase provider, IOptions<DatabaseOptions> options, TimeProvider timeProvider)
        => (_provider, _options, _timeProvider) = (provider, options.Value, timeProvider);

    /// <summary>Applies the migrations that the database lacks; creates it first where there is none.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = _provider.CreateMigrationsContext(_options.ConnectionString, _timeProvider);
        await _provider.MigrateAsync(context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The migrations that the database lacks.</summary>
    public async Task<IReadOnlyList<string>> GetPendingMigrationsAsync(CancellationToken cancellationToken)
    {
        await using var context = _provider.CreateMigrationsContext(_options.ConnectionString, _timeProvider);
        return [.. await context.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false)];
    }
}
