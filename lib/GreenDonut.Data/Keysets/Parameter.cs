using System.Linq.Expressions;

namespace GreenDonut.Data.Keysets;

/// <summary>
/// Carries a value into an expression the way a captured variable would, so that a provider sends it as a parameter and
/// keeps one plan for all values.
/// </summary>
internal sealed class Parameter<T>(T value)
{
    public T Value { get; } = value;
}

internal static class Parameter
{
    /// <summary>An expression of exactly the given type that reads the value.</summary>
    public static Expression Create(object? value, Type type)
    {
        var holder = Activator.CreateInstance(typeof(Parameter<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(holder), nameof(Parameter<>.Value));
    }
}
