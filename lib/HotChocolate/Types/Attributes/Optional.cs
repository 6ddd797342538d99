using System.Diagnostics.CodeAnalysis;

namespace HotChocolate;

/// <summary>A value of an input that may or may not have been given.</summary>
public interface IOptional
{
    /// <summary>The value.</summary>
    object? Value { get; }

    /// <summary>True if a value was given, even if it is null.</summary>
    bool HasValue { get; }
}

/// <summary>The value of an argument or input field that tells "not given" from "given as null".</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>, IOptional
{
    private Optional(T? value, bool hasValue)
    {
        Value = value;
        HasValue = hasValue;
    }

    /// <summary>A value that was given.</summary>
    public Optional(T? value)
        : this(value, true)
    {
    }

    /// <summary>The value; the default where none was given.</summary>
    public T? Value { get; }

    object? IOptional.Value => Value;

    /// <summary>True if a value was given, even if it is null.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool HasValue { get; }

    /// <summary>True if no value was given.</summary>
    public bool IsEmpty => !HasValue;

    /// <summary>No value, with one that stands in.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "The published type has it.")]
    public static Optional<T> Empty(T? defaultValue = default) => new(defaultValue, false);

    /// <inheritdoc />
    public bool Equals(Optional<T> other)
        => HasValue == other.HasValue && (!HasValue || EqualityComparer<T>.Default.Equals(Value, other.Value));

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is null ? IsEmpty : obj is Optional<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HasValue ? Value?.GetHashCode() ?? 0 : 0;

    /// <inheritdoc />
    public override string ToString() => HasValue ? Value?.ToString() ?? "null" : "unspecified";

    /// <summary>True if both have the same value or both have none.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>True unless both have the same value or both have none.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>A value that was given.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>The value, or the default.</summary>
    [return: MaybeNull]
    public static implicit operator T(Optional<T> optional) => optional.Value;
}
