using System.Globalization;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Turns the value that a leaf type made into the C# type that is expected, after the position's own formatter.</summary>
internal sealed class LeafConverter(TypeDefinition type, Type target, Func<object, object>? formatter)
{
    public object Convert(object value, IValueNode? literal)
    {
        var formatted = formatter is null ? value : formatter(value);
        if (target.IsInstanceOfType(formatted))
        {
            return formatted;
        }

        try
        {
            return Change(formatted);
        }
        catch (Exception exception) when (exception is OverflowException or FormatException or InvalidCastException)
        {
            throw literal is null
                ? new InputCoercionException($"The value of `{type.Name}` does not fit {target.Name}.", type.Name)
                : InvalidValue.Of(type, literal);
        }
    }

    private object Change(object value) => value switch
    {
        DateTimeOffset time when target == typeof(DateTime) => time.UtcDateTime,
        DateTimeOffset time when target == typeof(DateOnly) => DateOnly.FromDateTime(time.UtcDateTime),
        DateOnly date when target == typeof(DateTime) => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        DateTime time when target == typeof(DateTimeOffset) => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        string text when target == typeof(Guid) => Guid.Parse(text),
        string text when target == typeof(Uri) => new Uri(text, UriKind.RelativeOrAbsolute),
        Guid or Uri when target == typeof(string) => value.ToString()!,
        _ when target.IsEnum => Enum.ToObject(target, value),
        _ => System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture),
    };
}
