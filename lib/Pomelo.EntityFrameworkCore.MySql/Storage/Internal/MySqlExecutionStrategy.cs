using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>Repeats nothing; a failure that a second try could cure says so.</summary>
internal sealed class MySqlExecutionStrategy(ExecutionStrategyDependencies dependencies) : IExecutionStrategy
{
    private const string Advice
        = "The failure is likely to pass by itself. Consider 'EnableRetryOnFailure()' in the call of 'UseMySql'.";

    public bool RetriesOnFailure => false;

    public TResult Execute<TState, TResult>(
        TState state, Func<DbContext, TState, TResult> operation, Func<DbContext, TState, ExecutionResult<TResult>>? verifySucceeded)
    {
        try
        {
            return operation(dependencies.CurrentContext.Context, state);
        }
        catch (Exception exception) when (IsTransient(exception))
        {
            throw new InvalidOperationException(Advice, exception);
        }
    }

    public async Task<TResult> ExecuteAsync<TState, TResult>(
        TState state,
        Func<DbContext, TState, CancellationToken, Task<TResult>> operation,
        Func<DbContext, TState, CancellationToken, Task<ExecutionResult<TResult>>>? verifySucceeded,
        CancellationToken cancellationToken)
    {
        try
        {
            return await operation(dependencies.CurrentContext.Context, state, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsTransient(exception))
        {
            throw new InvalidOperationException(Advice, exception);
        }
    }

    private static bool IsTransient(Exception exception)
        => ExecutionStrategy.CallOnWrappedException(exception, MySqlTransientExceptionDetector.ShouldRetryOn);
}
