using System.Data.Common;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using MySqlConnector;
using Pomelo.EntityFrameworkCore.MySql.Tests.Query.Model;

namespace Pomelo.EntityFrameworkCore.MySql.Tests.Storage;

/// <summary>A value of every mapped type comes back as it was sent, as a literal and as a parameter, and equals itself on the server.</summary>
public sealed class TypeRoundTripTests
{
    public static TheoryData<string, string> Types => new()
    {
        { nameof(Boolean), "tinyint(1)" }, { nameof(SByte), "tinyint" }, { nameof(Byte), "tinyint unsigned" }, { nameof(Int16), "smallint" },
        { nameof(UInt16), "smallint unsigned" }, { nameof(Int32), "int" }, { nameof(UInt32), "int unsigned" }, { nameof(Int64), "bigint" },
        { nameof(UInt64), "bigint unsigned" }, { nameof(Single), "float" }, { nameof(Double), "double" }, { nameof(Decimal), "decimal(65,30)" },
        { nameof(DateTime), "datetime(6)" }, { nameof(DateTimeOffset), "datetime(6)" }, { nameof(DateOnly), "date" }, { nameof(TimeOnly), "time(6)" },
        { nameof(TimeSpan), "time(6)" }, { nameof(Guid), "char(36)" }, { nameof(String), "longtext" }, { nameof(Char), "varchar(1)" },
        { "Byte[]", "longblob" }, { nameof(DayOfWeek), "int" }, { nameof(Uri), "longtext" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Values_of_a_type_come_back_as_they_were_sent(string type, string storeType)
    {
        var values = ValuesOf(type);
        await using var context = ShopContext.Offline();
        var mapping = context.GetService<IRelationalTypeMappingSource>().FindMapping(values.GetType().GetElementType()!)!;
        Assert.Equal(storeType, mapping.StoreType);
        await using var connection = new MySqlConnection(await TestServer.CreateDatabaseAsync(
            $"CREATE TABLE v (id INT PRIMARY KEY, a {storeType}, b {storeType}) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;"));
        await connection.OpenAsync();
        for (var i = 0; i < values.Length; i++)
        {
            var value = values.GetValue(i)!;
            var literal = mapping.GenerateSqlLiteral(value);
            await using (var insert = connection.CreateCommand())
            {
                insert.CommandText = $"INSERT INTO v VALUES ({i}, {literal}, @value)";
                insert.Parameters.Add(mapping.CreateParameter(insert, "@value", value));
                await insert.ExecuteNonQueryAsync();
            }

            await using var select = connection.CreateCommand();
            select.CommandText = $"SELECT a, b, a = {literal}, b = @value FROM v WHERE id = {i}";
            select.Parameters.Add(mapping.CreateParameter(select, "@value", value));
            await using var reader = await select.ExecuteReaderAsync();
            Assert.True(await reader.ReadAsync());
            Assert.Equal(value, Read(mapping, reader, 0));
            Assert.Equal(value, Read(mapping, reader, 1));
            Assert.True(reader.GetBoolean(2), $"{value} is another one than its literal {literal}");
            Assert.True(value is float || reader.GetBoolean(3), $"{value} is another one than its parameter");
        }
    }

    [Theory]
    [InlineData(typeof(string), 50, null, null, "varchar(50)")]
    [InlineData(typeof(string), 20_000, null, null, "longtext")]
    [InlineData(typeof(byte[]), 16, null, null, "varbinary(16)")]
    [InlineData(typeof(decimal), null, 18, 2, "decimal(18,2)")]
    [InlineData(typeof(decimal), null, 18, null, "decimal(18,0)")]
    [InlineData(typeof(DateTime), null, 0, null, "datetime")]
    [InlineData(typeof(DateTime), null, 3, null, "datetime(3)")]
    [InlineData(typeof(TimeOnly), null, 0, null, "time")]
    public void A_size_or_precision_goes_into_the_column_type(Type type, int? size, int? precision, int? scale, string storeType)
    {
        using var context = ShopContext.Offline();
        var types = context.GetService<IRelationalTypeMappingSource>();
        Assert.Equal(storeType, types.FindMapping(type, null, size: size, precision: precision, scale: scale)!.StoreType);
    }

    [Theory]
    [InlineData("json", typeof(string))]
    [InlineData("enum('a','b')", typeof(string))]
    [InlineData("int unsigned", typeof(uint))]
    [InlineData("TINYINT(1)", typeof(bool))]
    [InlineData("tinyint", typeof(sbyte))]
    [InlineData("bit(1)", typeof(bool))]
    [InlineData("decimal(10,4)", typeof(decimal))]
    [InlineData("timestamp(3)", typeof(DateTime))]
    [InlineData("date", typeof(DateOnly))]
    [InlineData("varbinary(20)", typeof(byte[]))]
    [InlineData("geometry", null)]
    public void A_column_type_holds_a_type(string storeType, Type? type)
    {
        using var context = ShopContext.Offline();
        var mapping = context.GetService<IRelationalTypeMappingSource>().FindMapping(storeType);
        Assert.Equal(type, mapping?.ClrType);
        Assert.Equal(type is null ? null : storeType, mapping?.StoreType);
    }

    private static Array ValuesOf(string type)
        => type switch
        {
            nameof(Boolean) => new[] { true, false },
            nameof(SByte) => new[] { sbyte.MinValue, (sbyte)0, sbyte.MaxValue },
            nameof(Byte) => new[] { byte.MinValue, byte.MaxValue },
            nameof(Int16) => new[] { short.MinValue, (short)0, short.MaxValue },
            nameof(UInt16) => new[] { ushort.MinValue, ushort.MaxValue },
            nameof(Int32) => new[] { int.MinValue, 0, int.MaxValue },
            nameof(UInt32) => new[] { uint.MinValue, uint.MaxValue },
            nameof(Int64) => new[] { long.MinValue, 0, long.MaxValue },
            nameof(UInt64) => new[] { ulong.MinValue, ulong.MaxValue },
            // The server writes six digits of a FLOAT as text; a prepared statement reads them all.
            nameof(Single) => new[] { 0f, 0.1f, -1.5f, 1e-20f, 123456f },
            nameof(Double) => new[] { 0, 0.1, -1.5, double.Epsilon * 1e20, double.MaxValue, double.MinValue, 1 / 3.0 },
            nameof(Decimal) => new[] { 0m, 0.1m, -1.5m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 100.00m },
            nameof(DateTime) => new[] { new DateTime(1000, 1, 1), new DateTime(2024, 2, 29, 23, 59, 59).AddMicroseconds(123_456), new DateTime(9999, 12, 31, 23, 59, 59) },
            nameof(DateTimeOffset) => new[] { new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.FromHours(9)), DateTimeOffset.UnixEpoch },
            nameof(DateOnly) => new[] { new DateOnly(1000, 1, 1), new DateOnly(2024, 2, 29), DateOnly.MaxValue },
            nameof(TimeOnly) => new[] { TimeOnly.MinValue, new TimeOnly(23, 59, 59, 999, 999), new TimeOnly(1, 2, 3) },
            nameof(TimeSpan) => new[] { TimeSpan.Zero, new TimeSpan(34, 22, 59, 59).Add(TimeSpan.FromMicroseconds(7)), TimeSpan.FromHours(-838), TimeSpan.FromMicroseconds(-1) },
            nameof(Guid) => new[] { Guid.Empty, new Guid("01234567-89ab-cdef-0123-456789abcdef") },
            nameof(String) => (string[])[.. ShopRows.Texts, "😀", new string('x', 70_000)],
            nameof(Char) => new[] { 'a', ' ', '\\', '\'', '日' },
            "Byte[]" => new byte[][] { [], [0], [255, 0, 39, 92, 10] },
            nameof(DayOfWeek) => new[] { DayOfWeek.Sunday, DayOfWeek.Saturday },
            nameof(Uri) => new[] { new Uri("https://example.org/?a=%20&b='") },
            _ => throw new NotSupportedException(type),
        };

    private static object Read(RelationalTypeMapping mapping, DbDataReader reader, int ordinal)
    {
        var value = mapping.GetDataReaderMethod().Invoke(reader, [ordinal])!;
        return mapping.Converter is { } converter ? converter.ConvertFromProvider(value)! : value;
    }
}
