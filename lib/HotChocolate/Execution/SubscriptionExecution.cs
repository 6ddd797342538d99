using HotChocolate.Execution.Options;
using HotChocolate.Execution.Processing;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution;

/// <summary>A subscription (spec: Subscription): a source stream, and an execution of the operation for each of its events.</summary>
internal sealed class SubscriptionExecution(
    Schema schema,
    Operation operation,
    InputCoercionContext variables,
    IDictionary<string, object?> contextData,
    RequestExecutorOptions options,
    IReadOnlyList<IErrorFilter> errorFilters)
{
    private readonly InputCoercionContext _variables = variables.Detach();

    /// <summary>Opens the source stream; a result with errors if that fails.</summary>
    public async Task<IExecutionResult> SubscribeAsync(IServiceProvider services, CancellationToken requestAborted)
    {
        // The stream outlives the request's own token and ends when its result is disposed.
        var ended = CancellationTokenSource.CreateLinkedTokenSource(requestAborted);
        using var execution = new OperationExecution(schema, operation, _variables, services, contextData, options, errorFilters, ended.Token);
        var source = await execution.SubscribeAsync().ConfigureAwait(false);
        if (source is not null)
        {
            return new ResponseStream(this, source, ended);
        }

        ended.Dispose();
        return new OperationResult(execution.Errors);
    }

    /// <summary>The response that ends a subscription whose source stream failed.</summary>
    public OperationResult Fail(Exception exception)
    {
        IReadOnlyList<IError> errors = exception is GraphQLException graphQLException
            ? graphQLException.Errors
            : [ErrorFactory.Unexpected(exception, null, options.IncludeExceptionDetails)];
        return new OperationResult([.. errors.Select(error => errorFilters.Aggregate(error, (current, filter) => filter.OnError(current)))]);
    }

    /// <summary>The response to one event. The event's services live as long as its execution.</summary>
    public async Task<OperationResult> ExecuteAsync(object? message, CancellationToken ended)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ended);
        timeout.CancelAfter(options.ExecutionTimeout);
        var scope = schema.Services.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var eventData = new Dictionary<string, object?>(contextData) { [WellKnownContextData.EventMessage] = message };
            using var execution = new OperationExecution(
                schema, operation, _variables, scope.ServiceProvider, eventData, options, errorFilters, timeout.Token);
            try
            {
                return await execution.ExecuteAsync().ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!ended.IsCancellationRequested)
            {
                return new OperationResult([ErrorFactory.Timeout(options.ExecutionTimeout)]);
            }
        }
    }
}

/// <summary>Names of entries of the request's state that the engine itself uses.</summary>
internal static class WellKnownContextData
{
    /// <summary>The event that a subscription's fields are resolved for.</summary>
    public const string EventMessage = "HotChocolate.Execution.EventMessage";
}
