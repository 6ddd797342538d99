using Pomelo.EntityFrameworkCore.MySql.Infrastructure.Internal;

namespace Microsoft.EntityFrameworkCore.Infrastructure;

/// <summary>Options that only this provider has, next to those of every relational one.</summary>
public sealed class MySqlDbContextOptionsBuilder(DbContextOptionsBuilder optionsBuilder)
    : RelationalDbContextOptionsBuilder<MySqlDbContextOptionsBuilder, MySqlOptionsExtension>(optionsBuilder)
{
    /// <summary>Repeats what failed for a passing reason, up to six times: see <see cref="MySqlRetryingExecutionStrategy"/>.</summary>
    public MySqlDbContextOptionsBuilder EnableRetryOnFailure()
        => ExecutionStrategy(dependencies => new MySqlRetryingExecutionStrategy(dependencies));

    /// <summary>Repeats what failed for a passing reason: see <see cref="MySqlRetryingExecutionStrategy"/>.</summary>
    /// <param name="maxRetryCount">How often, after the first try.</param>
    public MySqlDbContextOptionsBuilder EnableRetryOnFailure(int maxRetryCount)
        => ExecutionStrategy(dependencies => new MySqlRetryingExecutionStrategy(dependencies, maxRetryCount));

    /// <summary>Repeats what failed for a passing reason: see <see cref="MySqlRetryingExecutionStrategy"/>.</summary>
    /// <param name="maxRetryCount">How often, after the first try.</param>
    /// <param name="maxRetryDelay">The longest wait between two tries; waits grow exponentially, with jitter.</param>
    /// <param name="errorNumbersToAdd">Server errors to repeat after, besides the passing ones.</param>
    public MySqlDbContextOptionsBuilder EnableRetryOnFailure(int maxRetryCount, TimeSpan maxRetryDelay, ICollection<int>? errorNumbersToAdd)
        => ExecutionStrategy(dependencies => new MySqlRetryingExecutionStrategy(dependencies, maxRetryCount, maxRetryDelay, errorNumbersToAdd));
}
