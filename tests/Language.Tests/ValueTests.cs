namespace HotChocolate.Language;

public sealed class ValueTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a b\"", "a b")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"é\\u00e9\\u{E9}\\u{1F600}\\uD83D\\uDE00z\"", "ééé😀😀z")]
    [InlineData("\"\"\" a \"\"\"", " a ")]
    [InlineData("\"\"\"\n    a\n      b\n\n    \"c\" \\n \\\"\"\"\n\n  \"\"\"", "a\n  b\n\n\"c\" \\n \"\"\"")]
    [InlineData("\"\"\"a\r\n\tb\r\tc\"\"\"", "a\nb\nc")]
    [InlineData("\"\"\" \n \t\n \"\"\"", "")]
    public void Strings_have_the_value_of_the_specification(string literal, string value)
        => Assert.Equal(value, ((StringValueNode)Utf8GraphQLParser.Syntax.ParseValueLiteral(literal)).Value);

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("\n")]
    [InlineData("\nstarts with a line break")]
    [InlineData("ends with one\n")]
    [InlineData("  indented first\nline")]
    [InlineData("first\n  second")]
    [InlineData("  all\n  indented")]
    [InlineData("quotes \"\"\" \\\"\"\" \\")]
    [InlineData("ends with a quote\"")]
    [InlineData("carriage\rreturn")]
    [InlineData("control \u0001 \u007f é 😀")]
    [InlineData("a\n   \nb")]
    [InlineData(" ")]
    [InlineData("\ta")]
    public void A_string_prints_to_a_literal_of_the_same_value(string value)
    {
        foreach (var isBlock in new[] { true, false })
        {
            var field = new FieldNode("a", new SelectionSetNode([new FieldNode(null, new NameNode("b"), null, [], [new ArgumentNode("c", new StringValueNode(null, value, isBlock))], null)]));

            foreach (var indented in new[] { true, false })
            {
                var again = Utf8GraphQLParser.Syntax.ParseField(field.ToString(indented));
                var argument = ((FieldNode)again.SelectionSet!.Selections[0]).Arguments[0];
                Assert.Equal(value, ((StringValueNode)argument.Value).Value);
            }
        }
    }

    [Fact]
    public void Numbers_convert_or_overflow()
    {
        var number = (IntValueNode)Utf8GraphQLParser.Syntax.ParseValueLiteral("-9223372036854775808");

        Assert.Equal(long.MinValue, number.ToInt64());
        Assert.Equal(-9223372036854775808m, number.ToDecimal());
        Assert.Throws<OverflowException>(() => number.ToInt32());
        Assert.Throws<OverflowException>(() => number.ToUInt64());
        Assert.Equal(255, new IntValueNode((byte)255).ToByte());
    }

    [Fact]
    public void Floating_point_numbers_keep_their_text()
    {
        var number = (FloatValueNode)Utf8GraphQLParser.Syntax.ParseValueLiteral("1.50e2");

        Assert.Equal(("1.50e2", FloatFormat.Exponential, 150d, 150m), (number.Value, number.Format, number.ToDouble(), number.ToDecimal()));
        Assert.Equal("1E+20", new FloatValueNode(1e20).ToString());
        Assert.Equal("0.10", new FloatValueNode(0.10m).ToString());
        Assert.Throws<ArgumentException>(() => new FloatValueNode(double.NaN));
    }

    [Fact]
    public void Values_are_equal_by_syntax_whatever_the_order_of_fields()
    {
        var left = Utf8GraphQLParser.Syntax.ParseValueLiteral("{ a: 1, b: [A, \"x\", null, true] }");
        var right = Utf8GraphQLParser.Syntax.ParseValueLiteral("{ b: [A \"\"\"x\"\"\" null true] a: 1 }");

        Assert.True(SyntaxComparer.BySyntax.Equals(left, right));
        Assert.Equal(SyntaxComparer.BySyntax.GetHashCode(left), SyntaxComparer.BySyntax.GetHashCode(right));
        Assert.False(SyntaxComparer.ByReference.Equals(left, right));

        foreach (var other in new[] { "{ a: 2, b: [A, \"x\", null, true] }", "{ a: 1, b: [B, \"x\", null, true] }", "{ a: 1 }", "{ a: 1, b: [A, \"x\", true, null] }", "[]" })
        {
            Assert.False(SyntaxComparer.BySyntax.Equals(left, Utf8GraphQLParser.Syntax.ParseValueLiteral(other)), other);
        }
    }
}
