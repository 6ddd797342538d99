using System.Text;
using GreenDonut.Data;
using GreenDonut.Data.Paging;

namespace GreenDonut.Tests.Paging;

[Trait("Category", "Generated")]
public sealed class CursorTests
{
    [Fact]
    public void A_cursor_is_the_base64_of_the_keys_of_its_item()
        => Assert.Equal("e31Qcm9kdWN0IDAxOjE=", Cursor.Format(["Product 01", 1L]));

    public static TheoryData<object?, Type> Values => new()
    {
        { 1, typeof(int) },
        { int.MinValue, typeof(int?) },
        { long.MaxValue, typeof(long) },
        { (short)-5, typeof(short) },
        { (byte)200, typeof(byte) },
        { ulong.MaxValue, typeof(ulong) },
        { 0.1 + 0.2, typeof(double) },
        { double.NegativeInfinity, typeof(double) },
        { 1.5f, typeof(float) },
        { 12.50m, typeof(decimal) },
        { decimal.MinValue, typeof(decimal?) },
        { true, typeof(bool) },
        { false, typeof(bool?) },
        { 'x', typeof(char) },
        { Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"), typeof(Guid) },
        { new DateTime(2026, 11, 22, 1, 2, 3, DateTimeKind.Utc).AddTicks(1234567), typeof(DateTime) },
        { new DateTime(2026, 11, 22), typeof(DateTime?) },
        { new DateTimeOffset(2026, 11, 22, 1, 2, 3, TimeSpan.FromHours(-9.5)), typeof(DateTimeOffset) },
        { new DateOnly(2026, 11, 22), typeof(DateOnly) },
        { new TimeOnly(23, 59, 59), typeof(TimeOnly) },
        { TimeSpan.FromTicks(-7), typeof(TimeSpan) },
        { Kind.Mango, typeof(Kind) },
        { Kind.Apple, typeof(Kind?) },
        { "", typeof(string) },
        { "\\null", typeof(string) },
        { "a:b\\:c::\\", typeof(string) },
        { "ünï ☕ \u0000", typeof(string) },
        { null, typeof(string) },
        { null, typeof(int?) },
        { null, typeof(Kind?) },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_comes_back_as_it_was(object? value, Type type)
    {
        var values = Cursor.Parse(Cursor.Format([value, 7, value]), [type, typeof(int), type]);

        Assert.Equal([value, 7, value], values);
        Assert.Equal(value?.GetType(), values[0]?.GetType());
        Assert.Equal((value as DateTime?)?.Kind, (values[0] as DateTime?)?.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("abc")]
    [InlineData("MQ==")]
    [InlineData("e30=")]
    [InlineData("e31h")]
    [InlineData("e30xOjI=")]
    [InlineData("e30x/w==")]
    [InlineData("e30yMTQ3NDgzNjQ4")]
    [InlineData("e31cbnVsbA==")]
    public void What_is_no_cursor_is_refused_with_a_clear_exception(string cursor)
        => Assert.Throws<InvalidCursorException>(() => Cursor.Parse(cursor, [typeof(int)]));

    [Fact]
    public void Random_text_never_causes_another_exception()
    {
        var seed = TestSeed.Value;
        var random = new Random(seed);
        Type[] types =
        [
            typeof(DateTime), typeof(DateTimeOffset?), typeof(Guid), typeof(bool), typeof(Kind), typeof(decimal), typeof(DateOnly),
            typeof(TimeOnly), typeof(char), typeof(string),
        ];

        for (var i = 0; i < 20_000; i++)
        {
            var text = "{}" + new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => "0123456789#:\\-+.aÿ"[random.Next(18)])]);
            var cursor = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
            var type = types[random.Next(types.Length)];

            try
            {
                _ = Cursor.Parse(cursor, [type]);
            }
            catch (InvalidCursorException)
            {
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}: {type} from {text}: {exception}");
            }
        }
    }

    [Fact]
    public void A_cursor_of_many_kilobytes_is_refused()
        => Assert.Throws<InvalidCursorException>(() => Cursor.Parse(new string('A', 10_000_000), [typeof(int)]));
}
