using System.Collections.Immutable;

namespace GreenDonut;

/// <summary>The state that a fetch runs with.</summary>
/// <param name="contextData">The loader's state at the time of the fetch.</param>
public readonly struct DataLoaderFetchContext<TValue>(IImmutableDictionary<string, object?> contextData)
{
    /// <summary>All of the state by name.</summary>
    public IImmutableDictionary<string, object?> ContextData { get; } = contextData;

    /// <summary>The state of a type, or its default.</summary>
    public TState? GetState<TState>() => GetState<TState>(NameOf<TState>());

    /// <summary>The state of a name, or the type's default.</summary>
    public TState? GetState<TState>(string key)
        => ContextData.TryGetValue(key, out var value) && value is TState state ? state : default;

    /// <summary>The state of a type; throws where there is none.</summary>
    public TState GetRequiredState<TState>() => GetRequiredState<TState>(NameOf<TState>());

    /// <summary>The state of a name; throws where there is none.</summary>
    /// <exception cref="InvalidOperationException">There is no such state of that type.</exception>
    public TState GetRequiredState<TState>(string key)
        => ContextData.TryGetValue(key, out var value) && value is TState state
            ? state
            : throw new InvalidOperationException(
                $"The data loader has no state `{key}` of type {typeof(TState).Name}. " +
                "Set it before loading, for instance by `.With(...)` or `.SetState(...)`.");

    /// <summary>The state of a type, or the given value.</summary>
    public TState GetStateOrDefault<TState>(TState defaultValue) => GetStateOrDefault(NameOf<TState>(), defaultValue);

    /// <summary>The state of a name, or the given value.</summary>
    public TState GetStateOrDefault<TState>(string key, TState defaultValue)
        => ContextData.TryGetValue(key, out var value) && value is TState state ? state : defaultValue;

    private static string NameOf<TState>() => typeof(TState).FullName ?? typeof(TState).Name;
}
