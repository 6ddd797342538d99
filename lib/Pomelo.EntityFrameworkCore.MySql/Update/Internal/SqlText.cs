using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Storage;

namespace Pomelo.EntityFrameworkCore.MySql.Update.Internal;

/// <summary>Writes a value that has no short literal: as a parameter, or as the literal of its type mapping.</summary>
internal delegate string OtherValue(object value, RelationalTypeMapping mapping);

/// <summary>
/// The text of a command in the making, and beside it what the log shows of it: one row of each statement, with question marks for values.
/// </summary>
/// <remarks>
/// Values stand in the text itself. The text protocol would put them there anyway, and a parameter for each of ten thousand values costs several times what
/// writing the value does. What could end a literal early goes another way: a quote is doubled, text with a backslash is left to <paramref name="other"/>,
/// for what a backslash means depends on the session. See https://dev.mysql.com/doc/refman/8.0/en/string-literals.html.
/// </remarks>
internal sealed class SqlText(StringBuilder text, StringBuilder? log, ISqlGenerationHelper helper, OtherValue other)
{
    public ISqlGenerationHelper Helper { get; } = helper;

    /// <summary>To both.</summary>
    public SqlText Append(string part)
    {
        text.Append(part);
        log?.Append(part);
        return this;
    }

    public SqlText AppendName(string name) => Append(Helper.DelimitIdentifier(name));

    public SqlText AppendToLog(string part)
    {
        log?.Append(part);
        return this;
    }

    /// <summary>To what is sent only.</summary>
    public SqlText AppendUnlogged(string part)
    {
        text.Append(part);
        return this;
    }

    /// <summary>A value of the model, to what is sent only.</summary>
    public void AppendValue(object? value, RelationalTypeMapping mapping)
    {
        var stored = value is not null && mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
        switch (stored)
        {
            case null or DBNull:
                text.Append("NULL");
                break;
            case int number:
                text.Append(number);
                break;
            case long number:
                text.Append(number);
                break;
            case string characters when !characters.AsSpan().ContainsAny('\\', '\0'):
                AppendQuoted(characters);
                break;
            case DateTime instant when mapping.StoreTypeNameBase is "datetime" or "timestamp":
                text.Append(CultureInfo.InvariantCulture, $"'{instant:yyyy-MM-dd HH:mm:ss.ffffff}'");
                break;
            case bool truth:
                text.Append(truth ? '1' : '0');
                break;
            case decimal number:
                text.Append(CultureInfo.InvariantCulture, $"{number}");
                break;
            case short or byte or sbyte or uint or ushort or ulong:
                text.Append(CultureInfo.InvariantCulture, $"{stored}");
                break;
            case DateOnly day:
                text.Append(CultureInfo.InvariantCulture, $"'{day:yyyy-MM-dd}'");
                break;
            case byte[] bytes:
                text.Append("X'").Append(Convert.ToHexString(bytes)).Append('\'');
                break;
            default:
                text.Append(other(value!, mapping));
                break;
        }
    }

    private void AppendQuoted(string characters)
    {
        text.Append('\'');
        if (characters.Contains('\'', StringComparison.Ordinal))
        {
            characters = characters.Replace("'", "''", StringComparison.Ordinal);
        }

        text.Append(characters).Append('\'');
    }
}
