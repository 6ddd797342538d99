using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GraphCommerce.Data.Database;

/// <summary>Enum values are stored by the names that the API shows: OutOfStock as OUT_OF_STOCK.</summary>
internal sealed class UpperSnakeEnumConverter<TEnum>() : ValueConverter<TEnum, string>(value => Write(value), name => Read(name))
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> s_names = Enum.GetValues<TEnum>().ToFrozenDictionary(v => v, v => UpperSnakeEnum.NameOf(v));

    private static readonly FrozenDictionary<string, TEnum> s_values = s_names.ToFrozenDictionary(n => n.Value, n => n.Key);

    private static string Write(TEnum value) => s_names[value];

    private static TEnum Read(string name) => s_values[name];
}

internal static class UpperSnakeEnum
{
    /// <summary>The value's name in the API and in the database.</summary>
    public static string NameOf<TEnum>(TEnum value)
        where TEnum : struct, Enum
        => SnakeCase.From(value.ToString()).ToUpperInvariant();

    public static void UseUpperSnake<TEnum>(this ModelConfigurationBuilder configurationBuilder)
        where TEnum : struct, Enum
        => configurationBuilder.Properties<TEnum>().HaveConversion<UpperSnakeEnumConverter<TEnum>>().HaveMaxLength(20);
}
