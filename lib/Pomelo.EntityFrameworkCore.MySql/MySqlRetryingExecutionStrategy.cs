using Microsoft.EntityFrameworkCore.Storage;
using MySqlConnector;
using Pomelo.EntityFrameworkCore.MySql.Storage.Internal;

namespace Microsoft.EntityFrameworkCore;

/// <summary>
/// Repeats, as a whole, what failed for a passing reason: a deadlock (1213), a lock-wait timeout (1205), a row changed since it was
/// read (1020), a lost connection. A transaction the caller began is repeated only if the caller began it inside <c>Execute</c>.
/// </summary>
public class MySqlRetryingExecutionStrategy : ExecutionStrategy
{
    private readonly HashSet<int> _additionalErrorNumbers;

    /// <summary>Up to six repetitions, about a minute.</summary>
    public MySqlRetryingExecutionStrategy(DbContext context)
        : this(context, DefaultMaxRetryCount)
    {
    }

    /// <summary>Up to six repetitions, about a minute.</summary>
    public MySqlRetryingExecutionStrategy(ExecutionStrategyDependencies dependencies)
        : this(dependencies, DefaultMaxRetryCount)
    {
    }

    /// <summary>As often as told.</summary>
    public MySqlRetryingExecutionStrategy(DbContext context, int maxRetryCount)
        : this(context, maxRetryCount, DefaultMaxDelay, errorNumbersToAdd: null)
    {
    }

    /// <summary>As often as told.</summary>
    public MySqlRetryingExecutionStrategy(ExecutionStrategyDependencies dependencies, int maxRetryCount)
        : this(dependencies, maxRetryCount, DefaultMaxDelay, errorNumbersToAdd: null)
    {
    }

    /// <summary>As often as told, after waits of at most <paramref name="maxRetryDelay"/>, also after the errors given.</summary>
    public MySqlRetryingExecutionStrategy(DbContext context, int maxRetryCount, TimeSpan maxRetryDelay, ICollection<int>? errorNumbersToAdd)
        : base(context, maxRetryCount, maxRetryDelay)
        => _additionalErrorNumbers = [.. errorNumbersToAdd ?? []];

    /// <summary>As often as told, after waits of at most <paramref name="maxRetryDelay"/>, also after the errors given.</summary>
    public MySqlRetryingExecutionStrategy(
        ExecutionStrategyDependencies dependencies, int maxRetryCount, TimeSpan maxRetryDelay, ICollection<int>? errorNumbersToAdd)
        : base(dependencies, maxRetryCount, maxRetryDelay)
        => _additionalErrorNumbers = [.. errorNumbersToAdd ?? []];

    /// <inheritdoc />
    protected override bool ShouldRetryOn(Exception exception)
        => (exception is MySqlException failure && _additionalErrorNumbers.Contains(failure.Number))
            || MySqlTransientExceptionDetector.ShouldRetryOn(exception);
}
