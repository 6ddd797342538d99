using System.Buffers;
using System.Text;

namespace HotChocolate.Execution;

/// <summary>Ways to look at a result.</summary>
public static class ExecutionResultExtensions
{
    /// <summary>The result as the single response that it has to be.</summary>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public static OperationResult ExpectOperationResult(this IExecutionResult result)
        => result as OperationResult ?? throw new ArgumentException($"A single result was expected, not a {result.Kind}.", nameof(result));

    /// <summary>The result as the response stream that it has to be.</summary>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public static IResponseStream ExpectResponseStream(this IExecutionResult result)
        => result as IResponseStream ?? throw new ArgumentException($"A response stream was expected, not a {result.Kind}.", nameof(result));

    /// <summary>The single response as JSON text.</summary>
    public static string ToJson(this IExecutionResult result, bool withIndentations = true)
    {
        var buffer = new ArrayBufferWriter<byte>();
        result.ExpectOperationResult().WriteTo(buffer, withIndentations);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
