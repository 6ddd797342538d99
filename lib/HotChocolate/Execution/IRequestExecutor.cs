namespace HotChocolate.Execution;

/// <summary>Executes GraphQL requests against one schema.</summary>
public interface IRequestExecutor
{
    /// <summary>The schema.</summary>
    ISchemaDefinition Schema { get; }

    /// <summary>
    /// Executes a request. What is wrong with the request comes back as errors of the result, not as an exception;
    /// only <see cref="OperationCanceledException"/> is thrown, when <paramref name="cancellationToken"/> fires.
    /// </summary>
    Task<IExecutionResult> ExecuteAsync(IOperationRequest request, CancellationToken cancellationToken = default);
}

/// <summary>Hands out the executors of an application.</summary>
public interface IRequestExecutorProvider
{
    /// <summary>The executor of the schema of that name, built at the first call.</summary>
    ValueTask<IRequestExecutor> GetExecutorAsync(string? schemaName = null, CancellationToken cancellationToken = default);
}

/// <summary>Changes errors before they are reported, for example to hide or to log them.</summary>
public interface IErrorFilter
{
    /// <summary>The error to report instead of <paramref name="error"/>, or the same.</summary>
    IError OnError(IError error);
}
