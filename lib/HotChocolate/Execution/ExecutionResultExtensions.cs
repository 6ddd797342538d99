using System.Buffers;
using System.Text;
using HotChocolate.Execution;

namespace HotChocolate;

/// <summary>A result as text.</summary>
public static class ExecutionResultExtensions
{
    /// <summary>The single response as JSON text.</summary>
    public static string ToJson(this IExecutionResult result, bool withIndentations = true)
    {
        var buffer = new ArrayBufferWriter<byte>();
        result.ExpectOperationResult().WriteTo(buffer, withIndentations);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
