using System.Buffers;
using System.Text;
using MySqlConnector.Text;

namespace MySqlConnector.Tests.Text;

public sealed class SqlLiteralTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "NULL" },
        { DBNull.Value, "NULL" },
        { true, "TRUE" },
        { false, "FALSE" },
        { sbyte.MinValue, "-128" },
        { byte.MaxValue, "255" },
        { short.MinValue, "-32768" },
        { ushort.MaxValue, "65535" },
        { int.MinValue, "-2147483648" },
        { uint.MaxValue, "4294967295" },
        { long.MinValue, "-9223372036854775808" },
        { ulong.MaxValue, "18446744073709551615" },
        { decimal.MinValue, "-79228162514264337593543950335" },
        { 0.0000000000000000000000000001m, "0.0000000000000000000000000001" },
        { 1.10m, "1.10" },
        { 0.1, "0.1E0" },
        { 1d, "1E0" },
        { double.MaxValue, "1.7976931348623157E+308" },
        { double.Epsilon, "5E-324" },
        { 0.1f, "0.10000000149011612E0" },
        { 'x', "'x'" },
        { '\'', "''''" },
        { "", "''" },
        { "päron 🍐", "'päron 🍐'" },
        { Array.Empty<byte>(), "_binary X''" },
        { new byte[] { 0, 39, 92, 255 }, "_binary X'00275CFF'" },
        { new ReadOnlyMemory<byte>([1, 2]), "_binary X'0102'" },
        { new DateTime(2026, 11, 22, 13, 14, 15).AddTicks(1234567), "TIMESTAMP'2026-11-22 13:14:15.123456'" },
        { DateTime.MaxValue, "TIMESTAMP'9999-12-31 23:59:59.999999'" },
        { DateTime.MinValue, "TIMESTAMP'0001-01-01 00:00:00.000000'" },
        { new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.FromHours(2)), "TIMESTAMP'2025-12-31 23:00:00.000000'" },
        { new DateOnly(2026, 2, 3), "DATE'2026-02-03'" },
        { new TimeOnly(23, 59, 58, 7), "TIME'23:59:58.007000'" },
        { TimeSpan.Zero, "TIME'00:00:00.000000'" },
        { -new TimeSpan(34, 22, 59, 59), "TIME'-838:59:59.000000'" },
        { TimeSpan.FromMicroseconds(-1), "TIME'-00:00:00.000001'" },
        { TimeSpan.MinValue, "TIME'-256204778:48:05.477580'" },
        { Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"), "'00112233-4455-6677-8899-aabbccddeeff'" },
        { DayOfWeek.Friday, "5" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_has_one_form_in_SQL(object? value, string expected) => Assert.Equal(expected, Write(value));

    [Theory]
    [InlineData("O'Neil", "'O''Neil'", "'O''Neil'")]
    [InlineData("\\", "'\\\\'", "'\\'")]
    [InlineData("\\'; DROP TABLE x; -- ", "'\\\\''; DROP TABLE x; -- '", "'\\''; DROP TABLE x; -- '")]
    [InlineData("a\0b", "'a\\0b'", "'a\0b'")]
    [InlineData("'", "''''", "''''")]
    public void No_string_ends_its_literal_early_in_either_mode(string value, string escaping, string notEscaping)
    {
        Assert.Equal(escaping, Write(value));
        Assert.Equal(notEscaping, Write(value, new SqlTextOptions(true, default, default)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_string_of_hostile_characters_stays_one_token(bool noBackslashEscapes)
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        const string hostile = "'\"`\\\0\n\r\x1a@?;#-/*%_ a\u00bf\u5c5c\u2019\uff07\ud83c\udf50";
        for (var round = 0; round < 20_000; round++)
        {
            var value = new string(random.GetItems<char>(hostile, random.Next(12)));
            var sql = $"SELECT {Write(value, new SqlTextOptions(noBackslashEscapes, default, default))}, @after";
            var text = SqlText.Parse(sql, noBackslashEscapes);
            Assert.True(text.Statements.Length == 1 && text.Placeholders.Length == 1 && sql.AsSpan(text.Placeholders[0].Start) is "@after", $"seed {seed}: {sql}");
        }
    }

    [Theory]
    [InlineData(MySqlGuidFormat.None, "'00112233-4455-6677-8899-aabbccddeeff'")]
    [InlineData(MySqlGuidFormat.Char36, "'00112233-4455-6677-8899-aabbccddeeff'")]
    [InlineData(MySqlGuidFormat.Char32, "'00112233445566778899aabbccddeeff'")]
    [InlineData(MySqlGuidFormat.Binary16, "_binary X'00112233445566778899AABBCCDDEEFF'")]
    [InlineData(MySqlGuidFormat.TimeSwapBinary16, "_binary X'66774455001122338899AABBCCDDEEFF'")]
    [InlineData(MySqlGuidFormat.LittleEndianBinary16, "_binary X'33221100554477668899AABBCCDDEEFF'")]
    public void A_guid_follows_the_format_of_the_connection(MySqlGuidFormat format, string expected) =>
        Assert.Equal(expected, Write(Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"), new SqlTextOptions(false, format, default)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void What_is_no_number_in_MySQL_is_refused(object value) => Assert.Throws<ArgumentOutOfRangeException>(() => Write(value));

    [Fact]
    public void A_date_of_the_wrong_kind_is_refused()
    {
        var options = new SqlTextOptions(false, default, DateTimeKind.Utc);
        Assert.Equal("TIMESTAMP'2026-01-01 00:00:00.000000'", Write(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), options));
        Assert.Equal("TIMESTAMP'2026-01-01 00:00:00.000000'", Write(new DateTime(2026, 1, 1), options));
        Assert.Equal(
            "Parameter '@p' is a DateTime of kind Local, but the connection string says 'DateTime Kind=Utc'.",
            Assert.Throws<MySqlException>(() => Write(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local), options)).Message);
    }

    [Fact]
    public void An_enum_is_its_name_where_the_parameter_is_text()
    {
        var output = new ArrayBufferWriter<byte>();
        SqlLiteral.Write(output, new MySqlParameter("@p", MySqlDbType.VarChar) { Value = DayOfWeek.Friday }, default);
        Assert.Equal("'Friday'", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void A_value_of_no_column_type_is_refused_with_its_parameter() =>
        Assert.Equal(
            "Parameter '@p' has a value of type System.Version, which no column takes.",
            Assert.Throws<NotSupportedException>(() => Write(new Version(1, 2))).Message);

    private static string Write(object? value, SqlTextOptions options = default)
    {
        var output = new ArrayBufferWriter<byte>();
        SqlLiteral.Write(output, new MySqlParameter("@p", value), options);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
