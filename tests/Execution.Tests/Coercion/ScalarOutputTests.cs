using System.Buffers;
using System.Text;
using System.Text.Json;
using HotChocolate.Types;

namespace HotChocolate.Coercion;

/// <summary>What each scalar writes for the values of resolvers.</summary>
public sealed class ScalarOutputTests
{
    public static TheoryData<string, object, string> Written => new()
    {
        { "Int", 5, "5" },
        { "Int", 5L, "5" },
        { "Int", (byte)5, "5" },
        { "Int", 5.0, "5" },
        { "Int", 5.0m, "5" },
        { "Long", long.MaxValue, "9223372036854775807" },
        { "Long", 1, "1" },
        { "UnsignedLong", ulong.MaxValue, "18446744073709551615" },
        { "UnsignedByte", (byte)200, "200" },
        { "Short", (short)-5, "-5" },
        { "Float", 0.1, "0.1" },
        { "Float", 0.1f, "0.1" },
        { "Float", 3, "3" },
        { "Decimal", 12.50m, "12.50" },
        { "Decimal", 0.1, "0.1" },
        { "String", "a\u00e9\"\n", "\"a\u00e9\\\"\\n\"" },
        { "String", 5, "\"5\"" },
        { "String", true, "\"true\"" },
        { "Boolean", true, "true" },
        { "ID", "x", "\"x\"" },
        { "ID", 5L, "\"5\"" },
        { "ID", Guid.Empty, "\"00000000-0000-0000-0000-000000000000\"" },
        { "DateTime", new DateTime(2026, 11, 22, 1, 2, 3, 450, DateTimeKind.Utc), "\"2026-11-22T01:02:03.45Z\"" },
        { "DateTime", new DateTime(2026, 1, 1, 1, 0, 0, DateTimeKind.Unspecified), "\"2026-01-01T01:00:00Z\"" },
        { "DateTime", new DateTimeOffset(2026, 11, 22, 1, 2, 3, TimeSpan.FromHours(9)), "\"2026-11-22T01:02:03+09:00\"" },
        { "LocalDate", new DateOnly(2026, 11, 22), "\"2026-11-22\"" },
        { "LocalDate", new DateTime(2026, 11, 22, 23, 0, 0), "\"2026-11-22\"" },
        { "LocalTime", new TimeOnly(1, 2, 3), "\"01:02:03\"" },
        { "LocalDateTime", new DateTime(2026, 11, 22, 1, 2, 3), "\"2026-11-22T01:02:03\"" },
        { "Duration", TimeSpan.FromSeconds(90), "\"PT1M30S\"" },
        { "Duration", TimeSpan.Zero, "\"PT0S\"" },
        { "UUID", Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"), "\"01234567-89ab-cdef-0123-456789abcdef\"" },
        { "URI", new Uri("https://example.test/a?b=c"), "\"https://example.test/a?b=c\"" },
        { "Any", new Dictionary<string, object?> { ["a"] = new object?[] { 1, null, "x" } }, """{"a":[1,null,"x"]}""" },
    };

    public static TheoryData<string, object> Refused => new()
    {
        { "Int", 2147483648L },
        { "Int", 1.5 },
        { "Int", double.NaN },
        { "Int", "5" },
        { "UnsignedByte", -1 },
        { "UnsignedLong", -1L },
        { "Float", double.NaN },
        { "Float", double.PositiveInfinity },
        { "Float", float.NegativeInfinity },
        { "Decimal", double.NaN },
        { "Decimal", 1e300 },
        { "String", new object() },
        { "String", TypeKind.Enum },
        { "Boolean", 1 },
        { "ID", 1.5 },
        { "DateTime", "yesterday" },
        { "UUID", 5 },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void A_value_is_written_in_the_scalar_s_form(string scalar, object value, string expected)
    {
        Assert.True(BuiltInScalars.TryCreate(scalar, out var type));
        Assert.True(type.TryCoerceOutput(value, out var coerced));
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Execution.OperationResult.Encoder }))
        {
            type.Write(writer, coerced!);
        }

        Assert.Equal(expected, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_value_that_the_scalar_does_not_have_is_refused(string scalar, object value)
    {
        Assert.True(BuiltInScalars.TryCreate(scalar, out var type));
        Assert.False(type.TryCoerceOutput(value, out _));
    }
}
