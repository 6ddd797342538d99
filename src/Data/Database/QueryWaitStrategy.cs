using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace GraphCommerce.Data.Database;

/// <summary>Gives contexts of the service a <see cref="QueryWaitStrategy"/>.</summary>
internal sealed class QueryWaitStrategyFactory(ExecutionStrategyDependencies dependencies) : IExecutionStrategyFactory
{
    public IExecutionStrategy Create() => new QueryWaitStrategy(dependencies.CurrentContext.Context);
}

/// <summary>
/// Lets queries wait for a database that cannot be used. Only queries: whether a change was made before the connection broke is not known, and what was read
/// inside a transaction is lost with it. It does not count as a retrying strategy for EF, which would read all rows before it returns the first.
/// </summary>
internal sealed class QueryWaitStrategy(DbContext context) : IExecutionStrategy
{
    public bool RetriesOnFailure => false;

    /// <summary>Runs the operation once: the service has no blocking queries.</summary>
    public TResult Execute<TState, TResult>(
        TState state, Func<DbContext, TState, TResult> operation, Func<DbContext, TState, ExecutionResult<TResult>>? verifySucceeded)
        => operation(context, state);

    public Task<TResult> ExecuteAsync<TState, TResult>(
        TState state,
        Func<DbContext, TState, CancellationToken, Task<TResult>> operation,
        Func<DbContext, TState, CancellationToken, Task<ExecutionResult<TResult>>>? verifySucceeded,
        CancellationToken cancellationToken = default)
        => Operation<TState>.IsQuery && context.Database.CurrentTransaction is null
            ? context.GetService<DatabaseAvailability>().QueryAsync((context, state, operation), (x, token) => x.operation(x.context, x.state, token), cancellationToken)
            : operation(context, state, cancellationToken);

    /// <summary>EF passes a query as the enumerator of its rows, and changes, transactions and migrations as something else.</summary>
    private static class Operation<TState>
    {
        public static readonly bool IsQuery = typeof(TState).GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerator<>));
    }
}
