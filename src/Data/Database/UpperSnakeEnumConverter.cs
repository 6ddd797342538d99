using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GraphCommerce.Data.Database;

/// <summary>Enum values are stored by the names that the API shows: OutOfStock as OUT_OF_STOCK.</summary>
internal sealed class UpperSnakeEnumConverter<TEnum>() : ValueConverter<TEnum, string>(value => Write(value), name => Read(name))
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> Names =
        Enum.GetValues<TEnum>().ToFrozenDictionary(v => v, v => SnakeCase.From(v.ToString()).ToUpperInvariant());

    private static readonly FrozenDictionary<string, TEnum> Values = Names.ToFrozenDictionary(n => n.Value, n => n.Key);

    private static string Write(TEnum value) => Names[value];

    private static TEnum Read(string name) => Values[name];
}

internal static class UpperSnakeEnumConvention
{
    public static void UpperSnakeEnum<TEnum>(this ModelConfigurationBuilder configurationBuilder)
        where TEnum : struct, Enum
        => configurationBuilder.Properties<TEnum>().HaveConversion<UpperSnakeEnumConverter<TEnum>>().HaveMaxLength(20);
}
