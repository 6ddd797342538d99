using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Coercion;

/// <summary>What each scalar takes, as a literal and as JSON, up to its bounds, and what it refuses.</summary>
public sealed class ScalarInputTests
{
    [Theory]
    [InlineData("Int", "0", 0)]
    [InlineData("Int", "-2147483648", int.MinValue)]
    [InlineData("Int", "2147483647", int.MaxValue)]
    [InlineData("Long", "-9223372036854775808", long.MinValue)]
    [InlineData("Long", "9007199254740993", 9007199254740993L)]
    [InlineData("Short", "-32768", short.MinValue)]
    [InlineData("Byte", "-128", sbyte.MinValue)]
    [InlineData("UnsignedByte", "255", byte.MaxValue)]
    [InlineData("UnsignedShort", "65535", ushort.MaxValue)]
    [InlineData("UnsignedInt", "4294967295", uint.MaxValue)]
    [InlineData("UnsignedLong", "18446744073709551615", ulong.MaxValue)]
    [InlineData("Float", "1", 1.0)]
    [InlineData("Float", "-0.5", -0.5)]
    [InlineData("Float", "1e3", 1000.0)]
    [InlineData("Float", "1.7976931348623157E308", double.MaxValue)]
    [InlineData("String", "\"\"", "")]
    [InlineData("String", "\"a\\u00e9\\n\"", "a\u00e9\n")]
    [InlineData("String", "\"\\ud83d\\ude00\"", "\ud83d\ude00")]
    [InlineData("Boolean", "true", true)]
    [InlineData("Boolean", "false", false)]
    [InlineData("ID", "\"x\"", "x")]
    [InlineData("ID", "12345678901234567890123", "12345678901234567890123")]
    [InlineData("ID", "-1", "-1")]
    public void A_value_that_fits_is_taken_from_a_literal_and_from_json(string scalar, string text, object expected)
    {
        Assert.Equal(expected, Literal(scalar, text));
        Assert.Equal(expected, Json(scalar, text));
    }

    [Theory]
    [InlineData("Int", "2147483648")]
    [InlineData("Int", "-2147483649")]
    [InlineData("Int", "1.5")]
    [InlineData("Int", "\"1\"")]
    [InlineData("Int", "true")]
    [InlineData("Int", "[1]")]
    [InlineData("Int", "1e400")]
    [InlineData("Long", "9223372036854775808")]
    [InlineData("Short", "32768")]
    [InlineData("Byte", "128")]
    [InlineData("UnsignedByte", "-1")]
    [InlineData("UnsignedByte", "256")]
    [InlineData("UnsignedLong", "18446744073709551616")]
    [InlineData("Float", "1e400")]
    [InlineData("Float", "\"1.5\"")]
    [InlineData("Float", "false")]
    [InlineData("Decimal", "79228162514264337593543950336")]
    [InlineData("Decimal", "\"1\"")]
    [InlineData("String", "1")]
    [InlineData("String", "true")]
    [InlineData("String", "{}")]
    [InlineData("Boolean", "1")]
    [InlineData("Boolean", "\"true\"")]
    [InlineData("ID", "1.0")]
    [InlineData("ID", "true")]
    [InlineData("DateTime", "\"yesterday\"")]
    [InlineData("DateTime", "\"2026-01-02\"")]
    [InlineData("DateTime", "\"2026-01-02T03:04:05\"")]
    [InlineData("DateTime", "\"2026-01-02 03:04:05Z\"")]
    [InlineData("DateTime", "\"2026-02-30T03:04:05Z\"")]
    [InlineData("DateTime", "\"2026-01-02T24:00:00Z\"")]
    [InlineData("DateTime", "\"2026-01-02T03:04:05+0900\"")]
    [InlineData("DateTime", "\"2026-01-02T03:04:05+15:00\"")]
    [InlineData("DateTime", "\"2026-01-02T03:04:05.12345678Z\"")]
    [InlineData("DateTime", "\"0001-01-01T00:00:00+01:00\"")]
    [InlineData("DateTime", "1767322800")]
    [InlineData("LocalDate", "\"2026-2-3\"")]
    [InlineData("LocalDate", "\"2026-02-29\"")]
    [InlineData("LocalDate", "\"2026-02-03T00:00:00Z\"")]
    [InlineData("LocalTime", "\"25:00:00\"")]
    [InlineData("LocalTime", "\"10:00\"")]
    [InlineData("LocalDateTime", "\"2026-01-02T03:04:05Z\"")]
    [InlineData("Duration", "\"\"")]
    [InlineData("Duration", "\"P\"")]
    [InlineData("Duration", "\"PT\"")]
    [InlineData("Duration", "\"P1DT\"")]
    [InlineData("Duration", "\"1:30\"")]
    [InlineData("Duration", "\"P999999999999Y\"")]
    [InlineData("UUID", "\"01234567-89ab-cdef-0123-456789abcde\"")]
    [InlineData("UUID", "\"{01234567-89ab-cdef-0123-456789abcdef}\"")]
    [InlineData("UUID", "\" 01234567-89ab-cdef-0123-456789abcdef\"")]
    [InlineData("URI", "\"\"")]
    [InlineData("URI", "\"http://\"")]
    [InlineData("URI", "\"https://example.test/a b\"")]
    public void A_value_that_does_not_fit_is_refused_as_a_literal_and_as_json(string scalar, string text)
    {
        var literal = Assert.Throws<InputCoercionException>(() => Literal(scalar, text));
        var json = Assert.Throws<InputCoercionException>(() => Json(scalar, text));

        Assert.Equal(scalar, literal.TypeName);
        Assert.StartsWith($"`{scalar}` cannot represent ", literal.Message, StringComparison.Ordinal);
        Assert.NotNull(literal.Node);
        Assert.Equal(literal.Message, json.Message);
        Assert.Null(json.Node);
    }

    [Theory]
    [InlineData("Int", "1.0", 1)]
    [InlineData("Int", "-2e3", -2000)]
    [InlineData("Long", "1E2", 100L)]
    public void Json_does_not_tell_whole_numbers_from_others_so_that_both_forms_are_taken_there_only(string scalar, string text, object expected)
    {
        Assert.Equal(expected, Json(scalar, text));
        Assert.Throws<InputCoercionException>(() => Literal(scalar, text));
    }

    [Fact]
    public void Dates_times_and_other_texts_become_their_C_sharp_types()
    {
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(9)), Both("DateTime", "2026-01-02T03:04:05+09:00"));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(1), Both("DateTime", "2026-01-02t03:04:05.0000001z"));
        Assert.Equal(new DateOnly(2028, 2, 29), Both("LocalDate", "2028-02-29"));
        Assert.Equal(new TimeOnly(23, 59, 59, 500), Both("LocalTime", "23:59:59.5"));
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5), Both("LocalDateTime", "2026-01-02T03:04:05"));
        Assert.Equal(TimeSpan.FromSeconds(90), Both("Duration", "PT1M30S"));
        Assert.Equal(-new TimeSpan(8, 2, 0, 0, 250), Both("Duration", "-P1W1DT2H0.25S"));
        Assert.Equal(TimeSpan.FromDays(396), Both("Duration", "P1Y1M1D"));
        Assert.Equal(Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"), Both("UUID", "0123456789abcdef0123456789ABCDEF"));
        Assert.Equal(new Uri("https://example.test/a?b=c"), Both("URI", "https://example.test/a?b=c"));
        Assert.Equal(new Uri("/a/b", UriKind.Relative), Both("URI", "/a/b"));
        Assert.Equal(1.10m, Json("Decimal", "1.10"));
        Assert.Equal(79228162514264337593543950335m, Literal("Decimal", "79228162514264337593543950335"));
    }

    [Fact]
    public void Json_text_that_is_no_unicode_is_refused_without_a_fault()
    {
        var exception = Assert.Throws<InputCoercionException>(() => Json("String", "\"\\ud800\""));

        Assert.Equal("`String` cannot represent a string that is no Unicode text.", exception.Message);
    }

    [Fact]
    public void A_long_value_is_not_repeated_in_the_message()
    {
        var exception = Assert.Throws<InputCoercionException>(() => Json("UUID", $"\"{new string('x', 900_000)}\""));

        Assert.Equal($"`UUID` cannot represent the string \"{new string('x', 60)}...\".", exception.Message);
    }

    [Fact]
    public void Any_takes_everything_and_fills_variables_in()
    {
        using var variables = JsonDocument.Parse("""{ "v": { "deep": [1] }, "n": null }""");
        var context = new InputCoercionContext(new Dictionary<string, VariableValue>
        {
            ["v"] = new(variables.RootElement.GetProperty("v"), null),
            ["n"] = new(default, new IntValueNode(7)),
        });
        var literal = Utf8GraphQLParser.Syntax.ParseValueLiteral("""{ a: 1.50, b: [NAME, "s", null, true], c: $v, d: $absent, e: [$absent], f: $n }""", constant: false);

        var value = Assert.IsType<JsonElement>(Coercer("Any").Coerce(literal, context));

        Assert.Equal("""{"a":1.50,"b":["NAME","s",null,true],"c":{"deep":[1]},"e":[null],"f":7}""", value.GetRawText());
    }

    [Fact]
    public void Any_takes_what_nests_as_deep_as_a_document_may()
    {
        var text = new string('[', 190) + new string(']', 190);

        Assert.Equal(text, Assert.IsType<JsonElement>(Literal("Any", text)).GetRawText());
    }

    private static object? Both(string scalar, string text)
    {
        var value = Literal(scalar, $"\"{text}\"");
        Assert.Equal(value, Json(scalar, $"\"{text}\""));
        return value;
    }

    private static object? Literal(string scalar, string text)
        => Coercer(scalar).Coerce(Utf8GraphQLParser.Syntax.ParseValueLiteral(text), InputCoercionContext.WithoutVariables);

    private static object? Json(string scalar, string text)
    {
        using var document = JsonDocument.Parse(text);
        return Coercer(scalar).CoerceJson(document.RootElement, InputCoercionContext.WithoutVariables);
    }

    private static InputCoercer Coercer(string scalar)
    {
        Assert.True(BuiltInScalars.TryCreate(scalar, out var type));
        return InputCoercers.Create(type, typeof(object));
    }
}
