namespace MySqlConnector.Tests.Real;

/// <summary>Every type through both protocols in both directions: written as literal and as binary value, read as text and as binary.</summary>
public sealed class RoundTripTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTime s_time = new DateTime(2026, 11, 22, 13, 14, 15).AddTicks(1234560);

    public static TheoryData<string, object[]> Types => new()
    {
        { "BOOL", [true, false] },
        { "TINYINT", [sbyte.MinValue, (sbyte)0, sbyte.MaxValue] },
        { "TINYINT UNSIGNED", [byte.MinValue, byte.MaxValue] },
        { "SMALLINT", [short.MinValue, short.MaxValue] },
        { "SMALLINT UNSIGNED", [ushort.MinValue, ushort.MaxValue] },
        { "MEDIUMINT", [-8388608, 8388607] },
        { "MEDIUMINT UNSIGNED", [0u, 16777215u] },
        { "INT", [int.MinValue, -1, 0, int.MaxValue] },
        { "INT UNSIGNED", [0u, uint.MaxValue] },
        { "BIGINT", [long.MinValue, -1L, 0L, long.MaxValue] },
        { "BIGINT UNSIGNED", [0ul, ulong.MaxValue] },
        { "FLOAT", [0f, -1.5f, 0.1f, 3.4028e38f, 1.17549e-38f] },
        { "DOUBLE", [0d, -1.5, 0.1, double.MaxValue, double.MinValue, 2.2250738585072014E-308] },
        { "DECIMAL(29,0)", [79228162514264337593543950335m, -79228162514264337593543950335m, 0m] },
        { "DECIMAL(28,10)", [1.5m, -0.0000000001m, 999999999999999999.9999999999m] },
        { "YEAR", [1901, 2155] },
        { "BIT(1)", [0ul, 1ul] },
        { "BIT(64)", [0ul, 255ul, ulong.MaxValue] },
        { "DATE", [new DateTime(1, 1, 1), new DateTime(2026, 2, 28), new DateTime(9999, 12, 31)] },
        { "DATETIME", [new DateTime(2026, 1, 2), new DateTime(2026, 1, 2, 3, 4, 5)] },
        { "DATETIME(6)", [new DateTime(1, 1, 1), s_time, new DateTime(9999, 12, 31, 23, 59, 59, 999).AddTicks(9990)] },
        { "TIMESTAMP(6)", [new DateTime(1970, 1, 2), s_time, new DateTime(2038, 1, 1)] },
        { "TIME", [TimeSpan.Zero, new TimeSpan(23, 59, 59), -new TimeSpan(34, 22, 59, 59), new TimeSpan(34, 22, 59, 59)] },
        { "TIME(6)", [TimeSpan.FromMicroseconds(1), TimeSpan.FromMicroseconds(-1), TimeSpan.FromMicroseconds(123_456_789)] },
        { "CHAR(10)", ["", "abc", "päron🍐"] },
        { "VARCHAR(200) CHARACTER SET utf8mb4", ["", " ", "O'Neil \"x\" `y` \\ \0 \n % _ ;--", "päron 🍐 \u2028", new string('é', 200)] },
        { "VARCHAR(10) CHARACTER SET latin1", ["", "café"] },
        { "TINYTEXT", ["", "x"] },
        { "TEXT", ["", new string('ü', 20_000)] },
        { "MEDIUMTEXT", ["", new string('x', 100_000)] },
        { "LONGTEXT", ["", new string('z', 300_000)] },
        { "JSON", ["{\"a\": [1, \"'\\\\\"]}", "null"] },
        { "ENUM('a','b''c')", ["a", "b'c"] },
        { "SET('a','b')", ["", "a", "a,b"] },
        { "BINARY(3)", [new byte[] { 0, 39, 255 }] },
        { "VARBINARY(300)", [Array.Empty<byte>(), Enumerable.Range(0, 256).Select(i => (byte)i).ToArray()] },
        { "TINYBLOB", [new byte[] { 1 }] },
        { "BLOB", [Array.Empty<byte>(), new byte[65535]] },
        { "MEDIUMBLOB", [new byte[70_000]] },
        { "LONGBLOB", [new byte[300_000]] },
        { "CHAR(36) CHARACTER SET ascii", [Guid.Empty, Guid.Parse("00112233-4455-6677-8899-aabbccddeeff")] },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_type_survives_text_and_binary(string type, object[] values)
    {
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync($"CREATE TEMPORARY TABLE r (id INT PRIMARY KEY AUTO_INCREMENT, v {type} NULL)");
        foreach (var value in values)
        {
            foreach (var isWrittenPrepared in new[] { false, true })
            {
                await connection.ExecuteAsync("TRUNCATE r");
                await WriteAsync(connection, value, isWrittenPrepared);
                await WriteAsync(connection, null, isWrittenPrepared);
                foreach (var isReadPrepared in new[] { false, true })
                {
                    var (read, isNull, fieldType) = await ReadAsync(connection, isReadPrepared);
                    var way = $"{type}: {value}, written {(isWrittenPrepared ? "binary" : "as text")}, read {(isReadPrepared ? "binary" : "as text")}";
                    Assert.True(value.Equals(read) || (value is byte[] bytes && bytes.AsSpan().SequenceEqual(read as byte[])), $"{way}: {read} ({read.GetType()})");
                    Assert.True(isNull, way);
                    Assert.True(value.GetType() == fieldType, $"{way}: field type {fieldType}");
                }
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Typed_getters_convert_what_a_column_holds(bool isPrepared)
    {
        await using var connection = await database.OpenAsync("DateTimeKind=Utc");
        await using var command = connection.CommandWith(
            "SELECT CAST('2026-02-03' AS DATE), CAST('04:05:06.000007' AS TIME(6)), CAST(7 AS SIGNED), CAST('2026-02-03 04:05:06' AS DATETIME(6)), '00112233-4455-6677-8899-aabbccddeeff', 1.25, X'0102', 'x', NULL");
        await PrepareAsync(command, isPrepared);
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        Assert.Equal(new DateOnly(2026, 2, 3), reader.GetFieldValue<DateOnly>(0));
        Assert.Equal(new TimeOnly(4, 5, 6, 0, 7), reader.GetFieldValue<TimeOnly>(1));
        Assert.Equal((7, 7L, (short)7, (byte)7), (reader.GetInt32(2), reader.GetInt64(2), reader.GetInt16(2), reader.GetByte(2)));
        Assert.Equal((7m, true), (reader.GetFieldValue<decimal>(2), reader.GetBoolean(2)));
        Assert.Equal((new DateTime(2026, 2, 3, 4, 5, 6), DateTimeKind.Utc), (reader.GetDateTime(3), reader.GetDateTime(3).Kind));
        Assert.Equal(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero), reader.GetFieldValue<DateTimeOffset>(3));
        Assert.Equal(Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"), reader.GetGuid(4));
        Assert.Equal((1.25m, 1.25), (reader.GetDecimal(5), reader.GetDouble(5)));
        Assert.Equal([1, 2], reader.GetFieldValue<byte[]>(6));
        Assert.Equal("x", reader.GetString(7));
        Assert.True(await reader.IsDBNullAsync(8));
        Assert.Throws<InvalidCastException>(() => reader.GetInt32(8));
        Assert.Null(reader.GetFieldValue<int?>(8));
    }

    [Theory]
    [InlineData(MySqlGuidFormat.Char32, "CHAR(32)", "00112233445566778899aabbccddeeff")]
    [InlineData(MySqlGuidFormat.Binary16, "BINARY(16)", "00112233445566778899AABBCCDDEEFF")]
    [InlineData(MySqlGuidFormat.TimeSwapBinary16, "BINARY(16)", "66774455001122338899AABBCCDDEEFF")]
    [InlineData(MySqlGuidFormat.LittleEndianBinary16, "BINARY(16)", "33221100554477668899AABBCCDDEEFF")]
    public async Task A_guid_is_stored_as_the_connection_string_says(MySqlGuidFormat format, string type, string stored)
    {
        var guid = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");
        await using var connection = await database.OpenAsync($"GuidFormat={format}");
        await connection.ExecuteAsync($"CREATE TEMPORARY TABLE r (id INT PRIMARY KEY AUTO_INCREMENT, v {type} NULL)");
        await WriteAsync(connection, guid, isPrepared: false);
        await WriteAsync(connection, guid, isPrepared: true);
        Assert.Equal(2L, await connection.NumberAsync($"SELECT COUNT(*) FROM r WHERE {(type[0] == 'B' ? "HEX(v)" : "v")} = @stored", ("@stored", stored)));
        Assert.Equal(guid, await connection.ScalarAsync("SELECT v FROM r LIMIT 1"));
        Assert.Equal(2L, await connection.NumberAsync("SELECT COUNT(*) FROM r WHERE v = @v", ("@v", guid)));
    }

    private static async Task WriteAsync(MySqlConnection connection, object? value, bool isPrepared)
    {
        await using var command = connection.CommandWith("INSERT INTO r (v) VALUES (@v)", ("@v", value));
        await PrepareAsync(command, isPrepared);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private static async Task<(object Value, bool IsNull, Type FieldType)> ReadAsync(MySqlConnection connection, bool isPrepared)
    {
        await using var command = connection.CommandWith("SELECT v FROM r ORDER BY id");
        await PrepareAsync(command, isPrepared);
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        var value = reader.GetValue(0);
        Assert.True(await reader.ReadAsync());
        return (value, reader.IsDBNull(0) && reader.GetValue(0) is DBNull, reader.GetFieldType(0));
    }

    private static Task PrepareAsync(MySqlCommand command, bool isPrepared) => isPrepared ? command.PrepareAsync() : Task.CompletedTask;
}
