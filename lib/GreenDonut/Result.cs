namespace GreenDonut;

/// <summary>The value of one key, or why there is none.</summary>
public readonly record struct Result<TValue>
{
    /// <summary>A value.</summary>
    public Result(TValue value)
    {
        Value = value;
        Kind = ResultKind.Value;
    }

    /// <summary>A failure.</summary>
    public Result(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        Error = error;
        Value = default!;
        Kind = ResultKind.Error;
    }

    /// <summary>Whether this is a value or a failure.</summary>
    public ResultKind Kind { get; }

    /// <summary>The value; the type's default for a failure.</summary>
    public TValue Value { get; }

    /// <summary>The failure; null for a value.</summary>
    public Exception? Error { get; }

    /// <summary>A failure of one key.</summary>
    public static Result<TValue> Reject(Exception error) => new(error);

    /// <summary>The value of one key.</summary>
    public static Result<TValue> Resolve(TValue value) => new(value);

    /// <summary>A failure, or the default value where there is no exception.</summary>
    public static implicit operator Result<TValue>(Exception? error)
        => error is null ? new Result<TValue>(default(TValue)!) : new Result<TValue>(error);

    /// <summary>A value.</summary>
    public static implicit operator Result<TValue>(TValue value) => new(value);

    /// <summary>The failure, if it is one.</summary>
    public static implicit operator Exception?(Result<TValue> result) => result.Error;

    /// <summary>The value.</summary>
    public static implicit operator TValue(Result<TValue> result) => result.Value;
}
