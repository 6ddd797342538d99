using System.Text.Json;
using System.Text.Json.Nodes;
using HotChocolate.Types;
using static HotChocolate.Coercion.InputFixture;

namespace HotChocolate.Coercion;

/// <summary>Whatever comes in, it is either a value of the type or an error with a place; the three ways in agree.</summary>
[Trait("Category", "Generated")]
public sealed class CoercionPropertyTests
{
    private static readonly string[] s_types =
    [
        "Int", "Int!", "Float", "String!", "Boolean", "ID!", "Long", "Short", "Decimal", "DateTime", "LocalDate", "Duration", "UUID", "URI", "Any",
        "[Int!]", "[[String]!]!", "Color", "[Color!]!", "Point", "Point!", "[Point!]", "Pick", "[Pick]!",
    ];

    private static readonly string[] s_names = ["x", "y", "label", "tags", "inner", "color", "id", "point", "z", "__typename"];

    private static readonly string[] s_texts = ["", "a", "RED", "GREEN", "BLUE", "1", "2026-01-02", "2026-01-02T03:04:05Z", "PT1S", "P", "\u0000", "\ud83d\ude00", "01234567-89ab-cdef-0123-456789abcdef", "x:y"];

    private static readonly string[] s_numbers = ["0", "-1", "1.0", "1.5", "2147483648", "9223372036854775808", "1e3", "1e400", "-0", "79228162514264337593543950336"];

    [Fact]
    public void Random_values_are_coerced_or_refused_and_never_fail_otherwise()
    {
        var seed = TestSeed.Value;
        var random = new Random(seed);
        var accepted = 0;
        const int rounds = 20_000;
        for (var round = 0; round < rounds; round++)
        {
            var type = s_types[random.Next(s_types.Length)];
            var json = Generate(random, 4);
            var place = $"seed {seed}, round {round}: {type} <- {json}";
            try
            {
                var fault = Fault(() => Json(type, json));
                accepted += fault is null ? 1 : 0;
                Assert.True(fault == FaultOfVariable(type, json), place);
                Assert.True(fault == Fault(() => Literal(type, "$v", $"{{ \"v\": {json} }}")), place);
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{place}: {exception}");
            }
        }

        Assert.InRange(accepted, rounds / 20, rounds - (rounds / 20));
    }

    [Fact]
    public void A_value_that_is_written_is_a_value_that_is_read_again()
    {
        var random = new Random(TestSeed.Value);
        foreach (var (scalar, values) in new Dictionary<string, Func<object>>
        {
            ["Int"] = () => random.Next(int.MinValue, int.MaxValue),
            ["Long"] = () => random.NextInt64(long.MinValue, long.MaxValue),
            ["Float"] = () => BitConverter.Int64BitsToDouble(random.NextInt64()) is var number && double.IsFinite(number) ? number : 0.1,
            ["Decimal"] = () => new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29)),
            ["DateTime"] = () => new DateTimeOffset(random.NextInt64(TimeSpan.TicksPerDay * 2, DateTime.MaxValue.Ticks - (TimeSpan.TicksPerDay * 2)), TimeSpan.FromMinutes(random.Next(-840, 841))),
            ["LocalDate"] = () => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)),
            ["LocalTime"] = () => new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay)),
            ["Duration"] = () => new TimeSpan(random.NextInt64(long.MinValue, long.MaxValue)),
            ["UUID"] = () => new Guid(Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256)).ToArray()),
        })
        {
            Assert.True(BuiltInScalars.TryCreate(scalar, out var type));
            for (var round = 0; round < 500; round++)
            {
                var value = values();
                Assert.True(type.TryCoerceOutput(value, out var coerced));
                using var stream = new MemoryStream();
                using (var writer = new Utf8JsonWriter(stream))
                {
                    type.Write(writer, coerced!);
                }

                using var document = JsonDocument.Parse(stream.ToArray());
                Assert.True(type.TryCoerceJson(document.RootElement, out var read), $"{scalar} {value} {document.RootElement}");
                Assert.Equal(value, read);
            }
        }
    }

    private static string Generate(Random random, int depth)
    {
        switch (random.Next(depth > 0 ? 9 : 5))
        {
            case 0:
                return "null";
            case 1:
                return random.Next(2) == 0 ? "true" : "false";
            case 2:
                return s_numbers[random.Next(s_numbers.Length)];
            case 3 or 4:
                return JsonValue.Create(s_texts[random.Next(s_texts.Length)]).ToJsonString();
            case 5:
                return $"[{string.Join(',', Enumerable.Range(0, random.Next(3)).Select(_ => Generate(random, depth - 1)))}]";
            default:
                var fields = Enumerable.Range(0, random.Next(4)).Select(_ => $"\"{s_names[random.Next(s_names.Length)]}\":{Generate(random, depth - 1)}");
                return $"{{{string.Join(',', random.Next(2) == 0 ? fields.Prepend("\"x\":1") : fields)}}}";
        }
    }
}
