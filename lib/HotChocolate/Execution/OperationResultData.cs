namespace HotChocolate.Execution;

/// <summary>The entry <c>data</c> of a response (spec: Data).</summary>
public readonly struct OperationResultData
{
    internal OperationResultData(bool isValueNull) => IsValueNull = isValueNull;

    /// <summary>True if a null has travelled up to the root, so that the entry is null.</summary>
    public bool IsValueNull { get; }
}
