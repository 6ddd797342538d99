using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace GraphCommerce.Data.Database.MySql;

/// <summary>
/// Values as SQL text: whole numbers as they are, everything else as Pomelo's type mappings write it. The rows of one SaveChanges share their instants, so that
/// the last one written is kept.
/// </summary>
internal sealed class MySqlLiterals(StringBuilder sql)
{
    private const int MaximumLengthOfText = 3;
    private const int MaximumLengthOfOther = 80;

    private RelationalTypeMapping? _lastMapping;
    private DateTime _lastInstant;
    private string _lastLiteral = "";

    /// <summary>
    /// An upper bound of the bytes that a row's values take in any statement: a character is at most three in UTF-8 and at most two when it is escaped. Only texts
    /// are looked at, because EF computes a value each time it is read.
    /// </summary>
    public static int GetMaximumLength(IReadOnlyModificationCommand row)
    {
        var columns = row.ColumnModifications;
        var length = columns.Count * MaximumLengthOfOther;
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].IsWrite && columns[i].TypeMapping?.ClrType == typeof(string) && columns[i].Value is string text)
            {
                length += text.Length * MaximumLengthOfText;
            }
        }

        return length;
    }

    public void Append(IColumnModification column, object? value)
    {
        var mapping = column.TypeMapping!;
        if (value is not null && mapping.Converter is { } converter)
        {
            value = converter.ConvertToProvider(value);
        }

        switch (value)
        {
            case int number:
                sql.Append(CultureInfo.InvariantCulture, $"{number}");
                break;
            case long number:
                sql.Append(CultureInfo.InvariantCulture, $"{number}");
                break;
            case DateTime instant:
                AppendInstant(mapping, instant);
                break;
            default:
                sql.Append(mapping.GenerateProviderValueSqlLiteral(value));
                break;
        }
    }

    private void AppendInstant(RelationalTypeMapping mapping, DateTime instant)
    {
        if (instant != _lastInstant || mapping != _lastMapping)
        {
            (_lastInstant, _lastMapping, _lastLiteral) = (instant, mapping, mapping.GenerateProviderValueSqlLiteral(instant));
        }

        sql.Append(_lastLiteral);
    }
}
