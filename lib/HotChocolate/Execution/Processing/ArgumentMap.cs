using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>
/// The arguments of a field or directive, coerced when the operation is compiled as far as they hold no variables
/// (spec: Coercing Field Arguments).
/// </summary>
internal sealed class ArgumentMap
{
    private readonly FieldCollection<InputField> _definitions;
    private readonly IValueNode?[] _literals;
    private readonly ArgumentValues? _constant;

    private ArgumentMap(FieldCollection<InputField> definitions, IValueNode?[] literals, ArgumentValues? constant)
    {
        _definitions = definitions;
        _literals = literals;
        _constant = constant;
    }

    public static ArgumentMap Empty { get; } = new(FieldCollection<InputField>.Empty, [], ArgumentValues.Empty);

    public static ArgumentMap Compile(FieldCollection<InputField> definitions, IReadOnlyList<ArgumentNode> arguments)
    {
        if (definitions.Count == 0)
        {
            return Empty;
        }

        var literals = new IValueNode?[definitions.Count];
        var hasVariables = false;
        foreach (var argument in arguments)
        {
            if (definitions.TryGetField(argument.Name.Value, out var definition))
            {
                literals[definition.Index] = argument.Value;
                hasVariables |= HoldsVariable(argument.Value);
            }
        }

        if (hasVariables)
        {
            return new ArgumentMap(definitions, literals, null);
        }

        try
        {
            return new ArgumentMap(definitions, literals, Coerce(definitions, literals, InputCoercionContext.WithoutVariables));
        }
        catch (ArgumentCoercionException)
        {
            // The fault belongs to the execution of the field, where it is coerced again and reported.
            return new ArgumentMap(definitions, literals, null);
        }
    }

    /// <summary>The values for one execution.</summary>
    /// <exception cref="ArgumentCoercionException">An argument's type has no such value.</exception>
    public ArgumentValues GetValues(InputCoercionContext context) => _constant ?? Coerce(_definitions, _literals, context);

    private static ArgumentValues Coerce(FieldCollection<InputField> definitions, IValueNode?[] literals, InputCoercionContext context)
    {
        var values = new object?[literals.Length];
        var isGiven = new bool[literals.Length];
        for (var index = 0; index < literals.Length; index++)
        {
            var definition = definitions[index];
            var literal = literals[index];
            isGiven[index] = literal is not null && (literal is not VariableNode variable || context.TryGetVariable(variable.Name.Value, out _));
            var given = isGiven[index] ? literal : definition.DefaultValue;
            if (given is null && definition.Type is not NonNullType)
            {
                continue;
            }

            try
            {
                values[index] = definition.Coercer.Coerce(given ?? NullValueNode.Default, context);
            }
            catch (InputCoercionException exception)
            {
                throw new ArgumentCoercionException(definition, literal, exception);
            }
        }

        return new ArgumentValues(definitions, values, isGiven);
    }

    private static bool HoldsVariable(IValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HoldsVariable),
        ObjectValueNode @object => @object.Fields.Any(field => HoldsVariable(field.Value)),
        _ => false,
    };
}

/// <summary>Argument values in the order of their definitions.</summary>
internal sealed class ArgumentValues(FieldCollection<InputField> definitions, object?[] values, bool[] isGiven)
{
    public static ArgumentValues Empty { get; } = new(FieldCollection<InputField>.Empty, [], []);

    public object? this[int index] => values[index];

    /// <summary>The place of an argument; negative if there is none of that name.</summary>
    public int IndexOf(string name) => definitions.TryGetField(name, out var definition) ? definition.Index : -1;

    /// <summary>True if the request gave the argument, even as null or as its default.</summary>
    public bool IsGiven(int index) => isGiven[index];
}

/// <summary>An argument whose type does not have the value given.</summary>
internal sealed class ArgumentCoercionException(InputField argument, IValueNode? literal, InputCoercionException cause) : Exception(cause.Message, cause)
{
    public InputField Argument { get; } = argument;

    public IValueNode? Literal { get; } = literal;

    public InputCoercionException Cause { get; } = cause;
}
