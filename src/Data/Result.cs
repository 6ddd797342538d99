using System.Diagnostics.CodeAnalysis;

namespace GraphCommerce.Data;

/// <summary>The result of a decision: a value, or an expected error.</summary>
internal readonly struct Result<T>
    where T : notnull
{
    private Result(T? value, DomainException? error) => (Value, Error) = (value, error);

    public T? Value { get; }

    public DomainException? Error { get; }

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(DomainException error) => new(default, error);

    public bool IsError([NotNullWhen(true)] out DomainException? error, [NotNullWhen(false)] out T? value)
    {
        (error, value) = (Error, Value);
        return error is not null;
    }

    /// <summary>The value; throws the error.</summary>
    public T GetValueOrThrow() => Error is null ? Value! : throw Error;
}
