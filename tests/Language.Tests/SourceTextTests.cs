using System.Text;

namespace HotChocolate.Language;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("{ a \u00ff }", 1, 5)]
    [InlineData("{ a\u00c3 }", 1, 4)]
    [InlineData("{ a(b: \"x\u00ed\u00a0\u0080\") }", 1, 10)]
    [InlineData("{ a #\u00c3\u00a9x\u00f8\n}", 1, 8)]
    [InlineData("{ a(b: \"\"\"\n x\u00f0\u009f\u0098\"\"\") }", 2, 3)]
    [InlineData("{ a(b: \"\\n\u00c3\u00a9\u00f0", 1, 12)]
    [InlineData("{ a } \u00c0\u0080", 1, 7)]
    public void Invalid_utf8_is_a_syntax_error_where_it_stands(string bytesAsLatin1, int line, int column)
    {
        var source = Encoding.Latin1.GetBytes(bytesAsLatin1);

        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));

        Assert.Equal("The document is not valid UTF-8.", exception.Message);
        Assert.Equal((line, column), (exception.Line, exception.Column));
    }

    [Fact]
    public void An_error_before_the_invalid_bytes_comes_first()
    {
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(Encoding.Latin1.GetBytes("{ a ? \u00ff }")));

        Assert.Equal((1, 5), (exception.Line, exception.Column));
    }

    [Fact]
    public void Columns_count_utf16_code_units_as_editors_do()
    {
        var document = Utf8GraphQLParser.Parse("{ a(b: \"é😀\") c\r\n# 😀\r d(e: \"\"\"é\n😀\"\"\") f }");
        var fields = ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections;

        Assert.Equal([(1, 3), (1, 15), (3, 2), (4, 8)], fields.Select(field => (field.Location!.Line, field.Location.Column)));
    }

    [Fact]
    public void A_location_spans_the_bytes_of_its_node()
    {
        const string text = "query Q { é: a(b: [1, 2] ) @c }";
        var source = Encoding.UTF8.GetBytes(text.Replace('é', 'e'));
        var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse(source).Definitions[0];
        var field = (FieldNode)operation.SelectionSet.Selections[0];

        Assert.Equal("query Q { e: a(b: [1, 2] ) @c }", Cut(operation));
        Assert.Equal("e: a(b: [1, 2] ) @c", Cut(field));
        Assert.Equal("[1, 2]", Cut(field.Arguments[0].Value));
        Assert.Equal("@c", Cut(field.Directives[0]));

        string Cut(ISyntaxNode node) => Encoding.UTF8.GetString(source[node.Location!.Start..node.Location.End]);
    }

    [Fact]
    public void Without_locations_no_node_has_one()
    {
        var document = Utf8GraphQLParser.Parse("query($a: [Int!] = [1]) { b(c: { d: $a }) @e { ...f } }", ParserOptions.NoLocation);

        Assert.All(Descendants(document), node => Assert.Null(node.Location));

        static IEnumerable<ISyntaxNode> Descendants(ISyntaxNode node) => node.GetNodes().SelectMany(Descendants).Prepend(node);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ,\n # nothing")]
    public void A_document_without_definitions_is_a_syntax_error(string text)
    {
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(text));

        Assert.Equal("Unexpected token: the end of the document.", exception.Message);
    }

    [Fact]
    public void An_unknown_character_is_named_like_a_token()
    {
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("{ pets ? }"));

        Assert.Equal("Expected a `Name`-token, but found a `QuestionMark`-token.", exception.Message);
        Assert.Equal((1, 8), (exception.Line, exception.Column));
    }
}
