namespace Pomelo.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>The server's column types, and the .NET types each one holds; the first is what it holds unless told.</summary>
/// <remarks>https://dev.mysql.com/doc/refman/8.0/en/data-types.html</remarks>
internal static class MySqlStoreTypes
{
    private static readonly Type[] Text = [typeof(string), typeof(Guid)];
    private static readonly Type[] Bytes = [typeof(byte[])];
    private static readonly Type[] Decimal = [typeof(decimal)];
    private static readonly Type[] Double = [typeof(double)];
    private static readonly Type[] Integer = [typeof(int)];
    private static readonly Type[] Instant = [typeof(DateTime), typeof(DateTimeOffset)];

    private static readonly Dictionary<string, Type[]> ClrTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tinyint"] = [typeof(sbyte), typeof(bool)],
        ["bool"] = [typeof(bool)],
        ["boolean"] = [typeof(bool)],
        ["bit"] = [typeof(ulong), typeof(bool)],
        ["tinyint unsigned"] = [typeof(byte)],
        ["smallint"] = [typeof(short)],
        ["smallint unsigned"] = [typeof(ushort)],
        ["mediumint"] = Integer,
        ["int"] = Integer,
        ["integer"] = Integer,
        ["year"] = Integer,
        ["mediumint unsigned"] = [typeof(uint)],
        ["int unsigned"] = [typeof(uint)],
        ["integer unsigned"] = [typeof(uint)],
        ["bigint"] = [typeof(long)],
        ["bigint unsigned"] = [typeof(ulong)],
        ["decimal"] = Decimal,
        ["decimal unsigned"] = Decimal,
        ["dec"] = Decimal,
        ["numeric"] = Decimal,
        ["fixed"] = Decimal,
        ["float"] = [typeof(float)],
        ["double"] = Double,
        ["double precision"] = Double,
        ["real"] = Double,
        ["date"] = [typeof(DateOnly), typeof(DateTime)],
        ["time"] = [typeof(TimeSpan), typeof(TimeOnly)],
        ["datetime"] = Instant,
        ["timestamp"] = Instant,
        ["char"] = Text,
        ["varchar"] = Text,
        ["tinytext"] = Text,
        ["text"] = Text,
        ["mediumtext"] = Text,
        ["longtext"] = Text,
        ["json"] = Text,
        ["enum"] = Text,
        ["set"] = Text,
        ["binary"] = Bytes,
        ["varbinary"] = Bytes,
        ["tinyblob"] = Bytes,
        ["blob"] = Bytes,
        ["mediumblob"] = Bytes,
        ["longblob"] = Bytes,
    };

    /// <summary>What a column type holds; null for a type not known.</summary>
    /// <param name="name">The type's name without sizes: <c>varchar</c>.</param>
    /// <param name="size">The number after the name: TINYINT(1) and BIT(1) are booleans first.</param>
    public static Type[]? ClrTypesOf(string name, int? size)
        => ClrTypes.TryGetValue(name, out var types)
            ? size is 1 && types.Length > 1 && types[1] == typeof(bool) ? [types[1], types[0]] : types
            : null;
}
