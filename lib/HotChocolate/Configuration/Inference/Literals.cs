using System.Collections;
using System.Globalization;
using System.Reflection;
using HotChocolate.Language;

namespace HotChocolate.Configuration;

/// <summary>Writes C# values as literals, for defaults.</summary>
internal static class Literals
{
    /// <param name="value">The value; the compiler stores the number of an enum value.</param>
    /// <param name="type">The C# type of the value, or of the items if it is a list.</param>
    public static IValueNode From(object? value, Type type) => value switch
    {
        null => NullValueNode.Default,
        string text when type.IsEnum => new EnumValueNode(text),
        string text => new StringValueNode(text),
        IEnumerable items => new ListValueNode([.. items.Cast<object?>().Select(item => From(item, type))]),
        _ when type.IsEnum => EnumValue(Enum.ToObject(type, value), type),
        bool boolean => new BooleanValueNode(boolean),
        float number => new FloatValueNode((double)number),
        double number => new FloatValueNode(number),
        decimal number => new FloatValueNode(number),
        byte or sbyte or short or ushort or int or uint or long => new IntValueNode(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        IFormattable formattable => new StringValueNode(formattable.ToString(null, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"A default of the type `{value.GetType()}` cannot be written as a literal.", nameof(value)),
    };

    private static EnumValueNode EnumValue(object value, Type type)
        => type.GetField(value.ToString()!, BindingFlags.Public | BindingFlags.Static) is { } field
            ? new(NamingConventions.EnumValueName(field))
            : throw new ArgumentException($"The enum `{type}` has no single value `{value}`.", nameof(value));
}
