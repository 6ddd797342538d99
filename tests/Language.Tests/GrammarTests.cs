namespace HotChocolate.Language;

public sealed class GrammarTests
{
    [Theory]
    [InlineData("{ }")]
    [InlineData("{\n  a { }\n}")]
    [InlineData("\"What it reads\"\nquery Q(\"An id\" $id: ID! = 1 @a) @b {\n  c(d: $id) @e\n}")]
    [InlineData("\"A part\"\nfragment F on T {\n  ... on U @a {\n    b\n  }\n  ...G\n  ... @c {\n    d\n  }\n}")]
    [InlineData("directive @a(b: Int) @c repeatable on FIELD | DIRECTIVE_DEFINITION")]
    [InlineData("extend directive @a @b")]
    [InlineData("type A implements B & C @d {\n  \"e\"\n  f(\"g\" h: [Int!]! = [1, 2] i: J = { k: null }): L!\n}")]
    [InlineData("input A @oneOf {\n  a: Int\n  b: B = ENUM\n}")]
    [InlineData("extend union A = B | C\n\nscalar D @specifiedBy(url: \"e\")\n\nextend schema {\n  subscription: S\n}")]
    [InlineData("\"\"\"\nSeveral\n  lines\n\"\"\"\ntype A {\n  \"\"\"\n  of\n\n    a field \\\"\"\"\n  \"\"\"\n  b: C\n}")]
    public void Syntax_prints_as_it_was_written(string text)
        => Assert.Equal(text, Utf8GraphQLParser.Parse(text).ToString());

    [Theory]
    [InlineData("enum A\n\nquery {\n  b\n}")]
    [InlineData("type A implements B & C @d\n\nquery {\n  b\n}")]
    [InlineData("extend schema @a\n\nquery {\n  b\n}")]
    [InlineData("{\n  a\n}\n\n{\n  b\n}")]
    public void A_query_never_becomes_the_body_of_the_type_before_it(string text)
        => Assert.Equal(text, Utf8GraphQLParser.Parse(text).ToString());

    [Theory]
    [InlineData("fragment F($a: Int) on T { b }", 1, 11)]
    [InlineData("\"d\" { a }", 1, 5)]
    [InlineData("{ a(b: 1 c) }", 1, 11)]
    [InlineData("{ a() }", 1, 5)]
    [InlineData("query() { a }", 1, 7)]
    [InlineData("type A { }", 1, 10)]
    [InlineData("extend directive @a", 1, 20)]
    [InlineData("fragment on on T { a }", 1, 10)]
    [InlineData("query Q($a: Int = $b) { a }", 1, 19)]
    [InlineData("scalar A @b(c: $d)", 1, 16)]
    [InlineData("{ a } }", 1, 7)]
    public void What_the_grammar_does_not_allow_is_refused_where_it_stands(string text, int line, int column)
    {
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(text));

        Assert.Equal((line, column), (exception.Line, exception.Column));
    }

    [Fact]
    public void Fragment_variables_parse_where_they_are_allowed()
    {
        const string text = "fragment F($a: Int) on T {\n  b(c: $a)\n}";

        Assert.Equal(text, Utf8GraphQLParser.Parse(text, new ParserOptions(allowFragmentVariables: true)).ToString());
    }

    [Fact]
    public void The_document_knows_its_size()
    {
        var document = Utf8GraphQLParser.Parse("{ a { b } c }");

        Assert.Equal((3, 9), (document.FieldsCount, document.Count));
    }

    [Fact]
    public void Parts_parse_alone_and_must_fill_the_text()
    {
        Assert.Equal("[[Int!]]!", Utf8GraphQLParser.Syntax.ParseTypeReference("[[Int!]]!").ToString());
        Assert.Equal("{ a: [1, 2.5, \"x\"] }", Utf8GraphQLParser.Syntax.ParseValueLiteral("{a:[1 2.5 \"x\"]}").ToString());
        Assert.Equal("$a", Utf8GraphQLParser.Syntax.ParseValueLiteral("$a", constant: false).ToString());
        Assert.Equal("a: b(c: 1) @d { e }", Utf8GraphQLParser.Syntax.ParseField("a:b(c:1)@d{e}").ToString(false));
        Assert.Equal("{ a }", Utf8GraphQLParser.Syntax.ParseSelectionSet("{a}").ToString(false));
        Assert.Equal("a(b: C): D", Utf8GraphQLParser.Syntax.ParseFieldDefinition("a(b:C):D").ToString());
        Assert.Equal("{}", Utf8GraphQLParser.Syntax.ParseObjectLiteral("{ }").ToString());
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Syntax.ParseValueLiteral("$a"));
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Syntax.ParseTypeReference("Int Int"));
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Syntax.ParseValueLiteral(""));
    }
}
