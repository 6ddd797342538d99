namespace HotChocolate.Execution;

/// <summary>What kind of result it is.</summary>
public static class CoreExecutionResultExtensions
{
    /// <summary>The result as the single response that it has to be.</summary>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public static OperationResult ExpectOperationResult(this IExecutionResult result)
        => result as OperationResult ?? throw new ArgumentException($"A single result was expected, not a {result.Kind}.", nameof(result));

    /// <summary>The result as the response stream that it has to be.</summary>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public static IResponseStream ExpectResponseStream(this IExecutionResult result)
        => result as IResponseStream ?? throw new ArgumentException($"A response stream was expected, not a {result.Kind}.", nameof(result));
}
