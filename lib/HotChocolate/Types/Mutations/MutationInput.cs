namespace HotChocolate.Types;

/// <summary>The one input object of a mutation: the values of its resolver's arguments.</summary>
internal sealed class MutationInput(object?[] values, bool[] isGiven)
{
    public T Get<T>(int index) => values[index] is { } value ? (T)value : default!;

    public bool IsGiven(int index) => isGiven[index];
}

/// <summary>What a mutation's resolver gave: a value, or the errors that the mutation declares.</summary>
internal sealed record MutationResult(object? Value, IReadOnlyList<object>? Errors);
