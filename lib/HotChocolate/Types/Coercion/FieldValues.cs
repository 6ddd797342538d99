using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>The field values of one input object while they are gathered.</summary>
/// <param name="type">The input object type.</param>
/// <param name="node">The literal; null where the value came as JSON.</param>
internal readonly struct FieldValues(InputObjectType type, ObjectValueNode? node)
{
    private readonly object?[] _values = new object?[type.Fields.Count];
    private readonly bool[] _isGiven = new bool[type.Fields.Count];
    private readonly bool[] _isNamed = new bool[type.Fields.Count];

    /// <summary>Finds the field of that name and notes that it was named.</summary>
    public InputField Begin(string name, ISyntaxNode? fieldNode)
    {
        if (!type.Fields.TryGetField(name, out var field))
        {
            var shown = name.Length > 60 ? $"{name[..60]}..." : name;
            throw new InputCoercionException($"The input object `{type.Name}` has no field `{shown}`.", type.Name, node: fieldNode);
        }

        if (_isNamed[field.Index])
        {
            throw new InputCoercionException($"The field `{name}` of `{type.Name}` is given twice.", type.Name, null, field.Coordinate, fieldNode);
        }

        _isNamed[field.Index] = true;
        return field;
    }

    public void Set(InputField field, object? value)
    {
        _values[field.Index] = value;
        _isGiven[field.Index] = true;
    }

    /// <summary>Adds the defaults and checks what has to be there; a default is known to be good, so that checking leaves it out.</summary>
    public void Complete(bool isChecking)
    {
        if (type.IsOneOf)
        {
            RequireExactlyOne();
        }

        foreach (var field in type.Fields)
        {
            if (_isGiven[field.Index])
            {
                continue;
            }

            if (field.DefaultValue is { } defaultValue)
            {
                Set(field, isChecking ? null : field.Coercer.Coerce(defaultValue, InputCoercionContext.WithoutVariables));
            }
            else if (field.Type is NonNullType)
            {
                var exception = new InputCoercionException($"The required input field `{field.Name}` is missing.", type.Name, null, field.Coordinate, node);
                exception.IsWithin(field.Name);
                throw exception;
            }
        }
    }

    public object CreateInstance() => type.CreateInstance(_values, _isGiven);

    private void RequireExactlyOne()
    {
        var given = Array.IndexOf(_isGiven, true);
        var isOne = given >= 0 && Array.LastIndexOf(_isGiven, true) == given && _values[given] is not null;
        if (!isOne || _isNamed.Count(named => named) != 1)
        {
            throw new InputCoercionException(
                $"`{type.Name}` is a OneOf Input Object: exactly one of its fields must be given, and not null.", type.Name, node: node);
        }
    }
}
