using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

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
    private static readonly ConcurrentDictionary<Type, Func<object?, Expression>> s_factories = new();

    /// <summary>An expression of exactly the given type that reads the value.</summary>
    public static Expression Create(object? value, Type type) => s_factories.GetOrAdd(type, FindFactory)(value);

    private static Func<object?, Expression> FindFactory(Type type)
        => typeof(Parameter).GetMethod(nameof(CreateFactory), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).CreateDelegate<Func<Func<object?, Expression>>>()();

    private static Func<object?, Expression> CreateFactory<T>()
    {
        var property = typeof(Parameter<T>).GetProperty(nameof(Parameter<>.Value))!;
        return value => Expression.Property(Expression.Constant(new Parameter<T>((T)value!)), property);
    }
}
