using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Update;

namespace GraphCommerce.Data.Database.Sqlite;

/// <summary>
/// Rows as a JSON array of arrays: the values to write, then those by which the row is found, each as SQLite's driver would store it.
/// </summary>
internal static class JsonRows
{
    private const string InstantFormat = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string Write(IReadOnlyList<IReadOnlyModificationCommand> changes)
    {
        var buffer = new ArrayBufferWriter<byte>(256 * changes.Count);
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            writer.WriteStartArray();
            foreach (var change in changes)
            {
                WriteRow(writer, change.ColumnModifications);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteRow(Utf8JsonWriter writer, IReadOnlyList<IColumnModification> columns)
    {
        writer.WriteStartArray();
        foreach (var column in columns)
        {
            if (column.IsWrite)
            {
                WriteValue(writer, column, column.Value);
            }
        }

        foreach (var column in columns)
        {
            if (column.IsCondition)
            {
                WriteValue(writer, column, column.OriginalValue);
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, IColumnModification column, object? value)
    {
        if (value is not null && column.TypeMapping?.Converter is { } converter)
        {
            value = converter.ConvertToProvider(value);
        }

        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case DateTime instant:
                writer.WriteStringValue(instant.ToString(InstantFormat, CultureInfo.InvariantCulture));
                break;
            case DateOnly date:
                writer.WriteStringValue(date.ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"Column {column.ColumnName} has a value of type {value.GetType()}, which no JSON value stands for.");
        }
    }
}
