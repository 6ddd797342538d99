using System.Text;

namespace HotChocolate.Language;

public sealed class LimitTests
{
    [Theory]
    [InlineData("", "{ a ", "")]
    [InlineData("", "{ ... ", "")]
    [InlineData("", "{ ... on A ", "")]
    [InlineData("{ a(b: ", "[", ") }")]
    [InlineData("{ a(b: ", "{ c: ", ") }")]
    [InlineData("query($a: ", "[", ") { a }")]
    [InlineData("type A { b: ", "[", " }")]
    [InlineData("input A { b: B = ", "[", " }")]
    public void A_document_nested_100000_deep_is_a_syntax_error(string start, string level, string end)
    {
        var text = start + Repeat(level, 100_000) + end;

        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(text, new ParserOptions(maxAllowedFields: int.MaxValue)));

        Assert.Equal("Document nests more than 200 levels deep. Parsing aborted.", exception.Message);
    }

    [Theory]
    [InlineData("", "{ a ")]
    [InlineData("{ a(b: ", "[")]
    [InlineData("query($a: ", "[")]
    public void The_stack_bounds_the_depth_even_where_the_options_do_not(string start, string level)
    {
        var text = start + Repeat(level, 1_000_000);
        var options = new ParserOptions(maxAllowedFields: int.MaxValue, maxAllowedRecursionDepth: int.MaxValue);

        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(text, options));

        Assert.StartsWith("Document nests more than ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_levels_as_allowed_parse()
    {
        var options = new ParserOptions(maxAllowedRecursionDepth: 3);

        Utf8GraphQLParser.Parse("{ a { b { c } } d { e { f } } }", options);
        Utf8GraphQLParser.Parse("query($a: [[[Int]]]) { b(c: [[{}]]) }", new ParserOptions(maxAllowedRecursionDepth: 4));

        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("{ a { b { c { d } } } }", options));
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("{ a(b: [[{}]]) }", options));
    }

    [Fact]
    public void Fields_are_limited_to_2048_unless_told_otherwise()
    {
        Utf8GraphQLParser.Parse("{" + Repeat(" a", 2048) + "}");
        Utf8GraphQLParser.Parse("{" + Repeat(" a", 2049) + "}", new ParserOptions(maxAllowedFields: 2049));

        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("{" + Repeat(" a", 2049) + "}"));

        Assert.Equal("The GraphQL request document contains more than 2048 fields. Parsing aborted.", exception.Message);
    }

    [Fact]
    public void Nodes_are_limited()
    {
        Utf8GraphQLParser.Parse("{ a }", new ParserOptions(maxAllowedNodes: 4));

        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("{ a }", new ParserOptions(maxAllowedNodes: 3)));

        Assert.Equal("Document contains more than 3 nodes. Parsing aborted.", exception.Message);
    }

    [Fact]
    public void Tokens_are_limited()
    {
        Utf8GraphQLParser.Parse("{ a }", new ParserOptions(maxAllowedTokens: 4));

        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("{ a }", new ParserOptions(maxAllowedTokens: 3)));

        Assert.Equal("Document contains more than 3 tokens. Parsing aborted.", exception.Message);
    }

    [Fact]
    public void Directives_at_one_location_are_limited_to_4_in_operations_and_not_in_type_systems()
    {
        Utf8GraphQLParser.Parse("{ a @b @b @b @b c @b }");
        Utf8GraphQLParser.Parse("scalar A @b @b @b @b @b @b");

        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("{ a @b @b @b @b @b }"));

        Assert.Equal((1, 17), (exception.Line, exception.Column));
    }

    [Fact]
    public void A_message_does_not_repeat_a_huge_input()
    {
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(new string('a', 1_000_000)));

        Assert.Equal($"Unexpected token: `{new string('a', 40)}...`.", exception.Message);
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
