using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>
/// Turns the literals and JSON values of one input position into values of one C# type (spec: Input Coercion).
/// Coercers are composed once, when the schema is built: non-null around list around leaf and so on.
/// </summary>
internal abstract class InputCoercer
{
    /// <summary>The value of a literal or of the variable that stands there; a variable without a value counts as null.</summary>
    /// <exception cref="InputCoercionException">The type has no such value.</exception>
    public object? Coerce(IValueNode value, InputCoercionContext context)
    {
        if (value is not VariableNode variable)
        {
            return CoerceLiteral(value, context);
        }

        return context.TryGetVariable(variable.Name.Value, out var variableValue)
            ? variableValue.Literal is { } literal ? CoerceLiteral(literal, context) : CoerceJson(variableValue.Json, context)
            : CoerceLiteral(NullValueNode.Default, context);
    }

    /// <summary>The value of a JSON value.</summary>
    /// <exception cref="InputCoercionException">The type has no such value.</exception>
    public abstract object? CoerceJson(JsonElement json, InputCoercionContext context);

    /// <summary>The value of a literal that is not a variable itself but may hold some.</summary>
    /// <exception cref="InputCoercionException">The type has no such value.</exception>
    protected abstract object? CoerceLiteral(IValueNode literal, InputCoercionContext context);
}

/// <summary>A variable's value: JSON from the request, or the literal that is the variable's default.</summary>
internal readonly record struct VariableValue(JsonElement Json, IValueNode? Literal);

/// <summary>The variables that literals may name.</summary>
internal sealed class InputCoercionContext(IReadOnlyDictionary<string, VariableValue> variables)
{
    public static InputCoercionContext WithoutVariables { get; } = new(new Dictionary<string, VariableValue>());

    /// <summary>The same variables, free of the buffers of the request that they came with.</summary>
    public InputCoercionContext Detach()
        => new(variables.ToDictionary(
            variable => variable.Key,
            variable => variable.Value.Literal is null ? variable.Value with { Json = variable.Value.Json.Clone() } : variable.Value));

    public bool TryGetVariable(string name, out VariableValue value) => variables.TryGetValue(name, out value);
}
