using System.Data.Common;
using System.Globalization;

namespace MySqlConnector.Settings;

/// <summary>One option of a connection string: its names, of which the first is the one that is written, and its type.</summary>
internal abstract class ConnectionOption(string[] names)
{
    public string Key => names[0];

    public IReadOnlyList<string> Names => names;

    /// <summary>The value that text stands for, or an exception that names the option.</summary>
    public abstract object Read(object value);

    /// <summary>What applies when the option is not given.</summary>
    public abstract object Default { get; }
}

/// <summary>An option of one type; <c>whyRefused</c> says what is wrong with a value of that type, or null when nothing is.</summary>
internal sealed class ConnectionOption<T>(T defaultValue, string[] names, Func<T, string?>? whyRefused = null) : ConnectionOption(names)
    where T : notnull
{
    public override object Default => defaultValue;

    public T Of(DbConnectionStringBuilder builder) => builder.TryGetValue(Key, out var value) ? Checked(value) : defaultValue;

    public override object Read(object value) => Checked(value);

    private T Checked(object value)
    {
        var typed = value is T already ? already : Parse(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        return whyRefused?.Invoke(typed) is { } reason ? throw Refused(value, reason) : typed;
    }

    private T Parse(string text)
    {
        var trimmed = text.Trim();
        if (typeof(T) == typeof(string))
        {
            return (T)(object)text;
        }

        if (typeof(T) == typeof(bool))
        {
            return trimmed.ToUpperInvariant() switch
            {
                "TRUE" or "YES" or "1" => (T)(object)true,
                "FALSE" or "NO" or "0" => (T)(object)false,
                _ => throw Refused(text, "it is true or false"),
            };
        }

        if (typeof(T).IsEnum)
        {
            return Enum.TryParse(typeof(T), trimmed, ignoreCase: true, out var member) && Enum.IsDefined(typeof(T), member)
                ? (T)member
                : throw Refused(text, $"it is one of {string.Join(", ", Enum.GetNames(typeof(T)))}");
        }

        if (typeof(T) == typeof(int))
        {
            return int.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var signed)
                ? (T)(object)signed
                : throw Refused(text, "it is a whole number");
        }

        return uint.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (T)(object)number
            : throw Refused(text, "it is a whole number from 0 to 4294967295");
    }

    private ArgumentException Refused(object value, string reason) => new($"'{value}' is no value for the connection option '{Key}': {reason}.");
}
