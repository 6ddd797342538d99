using System.Diagnostics.CodeAnalysis;
using GraphCommerce.Data.Common.Refusals;

namespace GraphCommerce.Data.Common;

/// <summary>What a decision comes to: a value, or a refusal.</summary>
internal readonly struct Outcome<T>
    where T : notnull
{
    private Outcome(T? value, RefusalException? refusal) => (Value, Refusal) = (value, refusal);

    public T? Value { get; }

    public RefusalException? Refusal { get; }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(RefusalException refusal) => new(default, refusal);

    public bool IsRefused([NotNullWhen(true)] out RefusalException? refusal, [NotNullWhen(false)] out T? value)
    {
        (refusal, value) = (Refusal, Value);
        return refusal is not null;
    }

    /// <summary>The value; a refusal is thrown, here and nowhere else.</summary>
    public T GetValueOrThrow() => Refusal is null ? Value! : throw Refusal;
}
