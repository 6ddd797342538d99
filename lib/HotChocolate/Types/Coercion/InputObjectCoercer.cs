using System.Runtime.CompilerServices;
using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Input objects (spec: Input Objects, Input Coercion; OneOf Input Objects).</summary>
/// <param name="type">The input object type.</param>
/// <param name="isChecking">True if the fields are only checked, and no C# object is made.</param>
internal sealed class InputObjectCoercer(InputObjectType type, bool isChecking) : InputCoercer
{
    private static readonly object s_checked = new();

    public override object? CoerceJson(JsonElement json, InputCoercionContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return null;
        }

        if (json.ValueKind is not JsonValueKind.Object)
        {
            throw InvalidValue.Of(type, json);
        }

        var values = new FieldValues(type, null);
        foreach (var property in json.EnumerateObject())
        {
            var field = values.Begin(GetName(property), null);
            try
            {
                values.Set(field, CoercerOf(field).CoerceJson(property.Value, context));
            }
            catch (InputCoercionException exception) when (exception.IsWithin(field.Name))
            {
                throw;
            }
        }

        return Finish(values);
    }

    protected override object? CoerceLiteral(IValueNode literal, InputCoercionContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (literal is NullValueNode)
        {
            return null;
        }

        if (literal is not ObjectValueNode node)
        {
            throw InvalidValue.Of(type, literal);
        }

        var values = new FieldValues(type, node);
        foreach (var fieldNode in node.Fields)
        {
            var field = values.Begin(fieldNode.Name.Value, fieldNode);
            if (fieldNode.Value is VariableNode variable && !context.TryGetVariable(variable.Value, out _))
            {
                continue;
            }

            try
            {
                values.Set(field, CoercerOf(field).Coerce(fieldNode.Value, context));
            }
            catch (InputCoercionException exception) when (exception.IsWithin(field.Name))
            {
                throw;
            }
        }

        return Finish(values);
    }

    private InputCoercer CoercerOf(InputField field) => isChecking ? field.VariableCoercer : field.Coercer;

    private object Finish(FieldValues values)
    {
        values.Complete(isChecking);
        return isChecking ? s_checked : values.CreateInstance();
    }

    private string GetName(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            throw new InputCoercionException($"A field name of `{type.Name}` is no Unicode text.", type.Name);
        }
    }
}
