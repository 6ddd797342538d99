using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Types;

/// <summary>The scalars that a schema may use without defining them. Each schema gets instances of its own.</summary>
internal static class BuiltInScalars
{
    private const string SpecificationRoot = "https://scalars.graphql.org/chillicream/";

    private static readonly Dictionary<string, Func<ScalarType>> s_factories = new(StringComparer.Ordinal)
    {
        ["String"] = () => Describe(new StringScalar(), "Text, as a sequence of Unicode characters."),
        ["Boolean"] = () => Describe(new BooleanScalar(), "`true` or `false`."),
        ["Int"] = () => Describe(new IntegerScalar<int>("Int"), "A whole number between -(2^31) and 2^31 - 1."),
        ["Float"] = () => Describe(new FloatScalar(), "A finite number with double precision, as [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point) defines it."),
        ["ID"] = () => Describe(new IdScalar(), "A key that tells one object from all others. It is written as a string, is not meant to be read by people, and may be given as a string or a whole number."),
        ["Byte"] = () => Describe(new IntegerScalar<sbyte>("Byte"), "A whole number between -128 and 127.", "byte"),
        ["UnsignedByte"] = () => Describe(new IntegerScalar<byte>("UnsignedByte"), "A whole number between 0 and 255.", "unsigned-byte"),
        ["Short"] = () => Describe(new IntegerScalar<short>("Short"), "A whole number between -(2^15) and 2^15 - 1.", "short"),
        ["UnsignedShort"] = () => Describe(new IntegerScalar<ushort>("UnsignedShort"), "A whole number between 0 and 2^16 - 1.", "unsigned-short"),
        ["UnsignedInt"] = () => Describe(new IntegerScalar<uint>("UnsignedInt"), "A whole number between 0 and 2^32 - 1.", "unsigned-int"),
        ["Long"] = () => Describe(new IntegerScalar<long>("Long"), "A whole number between -(2^63) and 2^63 - 1.", "long"),
        ["UnsignedLong"] = () => Describe(new IntegerScalar<ulong>("UnsignedLong"), "A whole number between 0 and 2^64 - 1.", "unsigned-long"),
        ["Decimal"] = () => Describe(new DecimalScalar(), "A decimal number with up to 28 significant digits, kept exactly.", "decimal"),
        ["DateTime"] = () => Describe(new DateTimeScalar(), "A date and time with its offset from UTC, such as `2026-11-22T10:00:00Z`.", "date-time"),
        ["LocalDate"] = () => Describe(new LocalDateScalar(), "A date without a time zone, such as `2026-11-22`.", "local-date"),
        ["LocalTime"] = () => Describe(new LocalTimeScalar(), "A time of day without a time zone, such as `10:00:00`.", "local-time"),
        ["LocalDateTime"] = () => Describe(new LocalDateTimeScalar(), "A date and time without a time zone, such as `2026-11-22T10:00:00`.", "local-date-time"),
        ["Duration"] = () => Describe(new DurationScalar(), "A length of time, such as `PT1M30S` (ISO 8601).", "duration"),
        ["URI"] = () => Describe(new UriScalar(), "A Uniform Resource Identifier (RFC 3986).", "uri"),
        ["UUID"] = () => Describe(new UuidScalar(), "A Universally Unique Identifier (RFC 9562).", "uuid"),
        ["Any"] = () => Describe(new AnyScalar("Any"), "Any value that GraphQL can express.", "any"),
    };

    public static bool TryCreate(string name, [NotNullWhen(true)] out ScalarType? scalar)
    {
        scalar = s_factories.TryGetValue(name, out var factory) ? factory() : null;
        return scalar is not null;
    }

    private static ScalarType Describe(ScalarType scalar, string description, string? specification = null)
    {
        scalar.Description = description;
        scalar.SpecifiedBy = specification is null ? null : new Uri($"{SpecificationRoot}{specification}.html");
        return scalar;
    }
}
