using System.Diagnostics.CodeAnalysis;

namespace GraphCommerce.Data;

/// <summary>What a decision comes to: a value, or a refusal.</summary>
internal readonly struct Result<T>
    where T : notnull
{
    private Result(T? value, DomainException? refusal) => (Value, Refusal) = (value, refusal);

    public T? Value { get; }

    public DomainException? Refusal { get; }

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(DomainException refusal) => new(default, refusal);

    public bool Fails([NotNullWhen(true)] out DomainException? refusal, [NotNullWhen(false)] out T? value)
    {
        (refusal, value) = (Refusal, Value);
        return refusal is not null;
    }

    /// <summary>The value; a refusal is thrown, here and nowhere else.</summary>
    public T GetValueOrThrow() => Refusal is null ? Value! : throw Refusal;
}
