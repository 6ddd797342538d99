using System.Buffers;
using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Any value at all, as JSON: the scalar `Any`, and every scalar that SDL defines and no C# type stands behind.</summary>
internal sealed class AnyScalar(string name) : ScalarType(name, typeof(JsonElement))
{
    /// <summary>As deep as the writer goes; the depth of documents and of variables is bounded where they are read.</summary>
    private static readonly JsonReaderOptions s_readerOptions = new() { MaxDepth = 1000 };

    internal override bool TryCoerceLiteral(IValueNode literal, out object? value)
    {
        value = ToJson(literal, InputCoercionContext.WithoutVariables);
        return true;
    }

    internal override bool TryCoerceJson(JsonElement json, out object? value)
    {
        value = json.Clone();
        return true;
    }

    internal override bool TryCoerceOutput(object value, out object? coerced)
    {
        try
        {
            coerced = value is JsonElement ? value : JsonSerializer.SerializeToElement(value);
        }
        catch (Exception exception) when (exception is NotSupportedException or JsonException or ArgumentException)
        {
            coerced = null;
        }

        return coerced is not null;
    }

    internal override void Write(Utf8JsonWriter writer, object coerced) => ((JsonElement)coerced).WriteTo(writer);

    /// <summary>The JSON of a literal; a variable without a value leaves its object field out, and is null elsewhere.</summary>
    public static JsonElement ToJson(IValueNode literal, InputCoercionContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, literal, context);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan, s_readerOptions);
        return JsonElement.ParseValue(ref reader);
    }

    private static void Write(Utf8JsonWriter writer, IValueNode literal, InputCoercionContext context)
    {
        switch (literal)
        {
            case VariableNode variable when context.TryGetVariable(variable.Value, out var value):
                if (value.Literal is { } standIn)
                {
                    Write(writer, standIn, context);
                }
                else
                {
                    value.Json.WriteTo(writer);
                }

                break;
            case StringValueNode or EnumValueNode:
                writer.WriteStringValue((string)literal.Value!);
                break;
            case IntValueNode or FloatValueNode:
                writer.WriteRawValue((string)literal.Value!);
                break;
            case BooleanValueNode boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case ListValueNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item, context);
                }

                writer.WriteEndArray();
                break;
            case ObjectValueNode node:
                writer.WriteStartObject();
                foreach (var field in node.Fields)
                {
                    if (field.Value is not VariableNode absent || context.TryGetVariable(absent.Value, out _))
                    {
                        writer.WritePropertyName(field.Name.Value);
                        Write(writer, field.Value, context);
                    }
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
