using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using HotChocolate.Execution.Processing;

namespace HotChocolate.Execution;

/// <summary>One response (spec: Response Format).</summary>
public sealed class OperationResult : IExecutionResult
{
    private readonly ObjectNode? _data;
    private List<Func<ValueTask>>? _cleanUp;

    /// <summary>A response without data: the request was refused before anything was executed.</summary>
    /// <exception cref="ArgumentException">There is no error.</exception>
    public OperationResult(IReadOnlyList<IError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentOutOfRangeException.ThrowIfZero(errors.Count);
        Errors = errors;
    }

    /// <summary>The response of an execution; <paramref name="data"/> is null if a null has travelled up to the root.</summary>
    internal OperationResult(ObjectNode? data, IReadOnlyList<IError> errors)
    {
        _data = data;
        Errors = errors;
        IsDataSet = true;
    }

    /// <inheritdoc />
    public ExecutionResultKind Kind => ExecutionResultKind.SingleResult;

    /// <summary>The entry <c>data</c>; null if the request was refused before anything was executed.</summary>
    public OperationResultData? Data => IsDataSet ? new OperationResultData(isValueNull: _data is null) : null;

    /// <summary>The errors in the order in which they occurred; empty if there are none.</summary>
    public IReadOnlyList<IError> Errors { get; }

    /// <summary>True if the operation was executed, so that the response has the entry <c>data</c>, even if it is null.</summary>
    internal bool IsDataSet { get; }

    /// <summary>True if the request was refused because operations of its kind are not allowed where it came from.</summary>
    internal bool IsOperationKindRefused { get; init; }

    /// <summary>True if the response's data is not null.</summary>
    internal bool HasData => _data is not null;

    /// <summary>Escapes what JSON needs and nothing more: responses are never part of a page.</summary>
    internal static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <inheritdoc />
    public void RegisterForCleanup(Func<ValueTask> clean) => (_cleanUp ??= []).Add(clean);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        var cleanUp = _cleanUp;
        _cleanUp = null;
        foreach (var clean in cleanUp ?? [])
        {
            await clean().ConfigureAwait(false);
        }
    }

    /// <summary>Writes the response as UTF-8 JSON.</summary>
    internal void WriteTo(IBufferWriter<byte> output, bool indented = false)
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Encoder, SkipValidation = true, Indented = indented });
        WriteTo(writer);
    }

    /// <summary>Writes the response as a JSON object.</summary>
    internal void WriteTo(Utf8JsonWriter writer) => ResultWriter.Write(writer, this, _data);
}
