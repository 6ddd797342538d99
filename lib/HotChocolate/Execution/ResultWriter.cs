using System.Collections;
using System.Text.Json;
using HotChocolate.Execution.Processing;
using HotChocolate.Types;

namespace HotChocolate.Execution;

/// <summary>Writes responses (spec: Response Format; errors come first, so that they are seen).</summary>
internal static class ResultWriter
{
    private static readonly JsonEncodedText s_data = JsonEncodedText.Encode("data");
    private static readonly JsonEncodedText s_errors = JsonEncodedText.Encode("errors");

    public static void Write(Utf8JsonWriter writer, OperationResult result, ObjectNode? data)
    {
        writer.WriteStartObject();
        if (result.Errors.Count > 0)
        {
            writer.WriteStartArray(s_errors);
            foreach (var error in result.Errors)
            {
                Write(writer, error);
            }

            writer.WriteEndArray();
        }

        if (result.IsDataSet)
        {
            writer.WritePropertyName(s_data);
            if (data is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                Write(writer, data);
            }
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ObjectNode node)
    {
        writer.WriteStartObject();
        var selections = node.SelectionSet.Selections;
        var slots = node.Slots;
        for (var index = 0; index < slots.Length; index++)
        {
            var selection = selections[index];
            writer.WritePropertyName(selection.EncodedResponseName);
            Write(writer, selection.NamedType, slots[index]);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TypeDefinition type, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;

            case ObjectNode node:
                Write(writer, node);
                break;

            case ListNode list:
                writer.WriteStartArray();
                foreach (var item in list.Slots)
                {
                    Write(writer, type, item);
                }

                writer.WriteEndArray();
                break;

            default:
                if (type is ScalarType scalar)
                {
                    scalar.Write(writer, value);
                }
                else
                {
                    writer.WriteStringValue((string)value);
                }

                break;
        }
    }

    public static void Write(Utf8JsonWriter writer, IError error)
    {
        writer.WriteStartObject();
        writer.WriteString("message", error.Message);
        if (error.Locations is { Count: > 0 } locations)
        {
            writer.WriteStartArray("locations");
            foreach (var location in locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line", location.Line);
                writer.WriteNumber("column", location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (error.Path is { IsRoot: false } path)
        {
            writer.WritePropertyName("path");
            WriteExtension(writer, path.ToList());
        }

        if (error.Extensions is { Count: > 0 } extensions)
        {
            writer.WritePropertyName("extensions");
            WriteExtension(writer, extensions);
        }

        writer.WriteEndObject();
    }

    private static void WriteExtension(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;

            case string text:
                writer.WriteStringValue(text);
                break;

            case IReadOnlyDictionary<string, object?> map:
                writer.WriteStartObject();
                foreach (var (key, item) in map)
                {
                    writer.WritePropertyName(key);
                    WriteExtension(writer, item);
                }

                writer.WriteEndObject();
                break;

            case Path path:
                WriteExtension(writer, path.ToList());
                break;

            case IEnumerable list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    WriteExtension(writer, item);
                }

                writer.WriteEndArray();
                break;

            default:
                JsonSerializer.Serialize(writer, value, value.GetType());
                break;
        }
    }
}
