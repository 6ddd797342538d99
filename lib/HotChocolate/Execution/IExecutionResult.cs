namespace HotChocolate.Execution;

/// <summary>What an execution gave.</summary>
public enum ExecutionResultKind
{
    /// <summary>One response: <see cref="OperationResult"/>.</summary>
    SingleResult,

    /// <summary>A response for every event of a subscription: <see cref="IResponseStream"/>.</summary>
    SubscriptionResult,
}

/// <summary>What an execution gave; whoever asked for it disposes it.</summary>
public interface IExecutionResult : IAsyncDisposable
{
    /// <summary>What the result is.</summary>
    ExecutionResultKind Kind { get; }

    /// <summary>Registers what has to be cleaned up when the result is disposed.</summary>
    void RegisterForCleanup(Func<ValueTask> clean);
}

/// <summary>The responses of a subscription.</summary>
public interface IResponseStream : IExecutionResult
{
    /// <summary>One response for each event, until the source ends or the result is disposed.</summary>
    IAsyncEnumerable<OperationResult> ReadResultsAsync();
}
