using System.Text;
using Xunit.Abstractions;

namespace HotChocolate.Language;

[Trait("Category", "Generated")]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const string Document = """"
        "What it reads" query Q("an id" $id: ID! = "x\u{1F600}\n" @a, $l: [[Int!]]! = [[1, -2], []]) @live {
          alias: node(id: [123, 4.5e-3, $id], o: {a: true, b: {c: null, d: ENUM}}) @include(if: $id) { ...F @x ... on User @y { f } ... { g {} } }
        }
        fragment F on T { h(t: "\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00", b: """
            block \""" é 😀
        """) }
        # comment é
        schema @s { query: Q mutation: M } extend schema { subscription: S }
        "d" type T implements & A & B @d { "f" f("a" a: Int = 1 @b): [T!]! @deprecated(reason: "no") } extend type T { g: Int }
        interface A implements B { id: ID } union U = | A | B enum E { "one" ONE TWO @x } input I @oneOf { a: Int = 1, b: [I!] = [{a: 1}] } scalar S @x
        directive @d("a" a: Int) @e repeatable on | FIELD | QUERY extend directive @d @f
        """";

    [Fact]
    public void The_document_that_is_cut_up_is_itself_valid()
        => Assert.Equal(13, Utf8GraphQLParser.Parse(Document).Definitions.Count);

    [Fact]
    public void Every_truncation_parses_or_is_a_syntax_error()
    {
        var bytes = Encoding.UTF8.GetBytes(Document);

        for (var length = 0; length <= bytes.Length; length++)
        {
            Parse(bytes.AsSpan(0, length));
            Parse(bytes.AsSpan(length));
        }
    }

    [Fact]
    public void Random_changes_of_bytes_parse_or_are_a_syntax_error()
    {
        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var original = Encoding.UTF8.GetBytes(Document);
        var parsed = 0;

        for (var run = 0; run < 20_000; run++)
        {
            var bytes = original.ToArray();

            for (var change = random.Next(1, 4); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : original[random.Next(original.Length)];
            }

            parsed += Parse(bytes) ? 1 : 0;
        }

        Assert.InRange(parsed, 1, 19_999);
    }

    [Fact]
    public void Random_tokens_parse_to_what_prints_and_parses_again_or_are_a_syntax_error()
    {
        string[] tokens =
        [
            "{", "}", "{", "}", "(", ")", "[", "]", ":", "=", "!", "$", "@", "&", "|", "...", "on", "query", "fragment", "type", "extend", "input",
            "a", "B", "1", "-2.5", "\"s\"", "\"\"\" t \"\"\"", "true", "null", "directive", "enum", "union", "implements", "schema", "#c\n", "\uFEFF"
        ];

        var seed = TestSeed.Value;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);

        for (var run = 0; run < 20_000; run++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 30)).Select(_ => tokens[random.Next(tokens.Length)]));

            if (Parse(Encoding.UTF8.GetBytes(text)))
            {
                var document = Utf8GraphQLParser.Parse(text);
                Assert.True(SyntaxComparer.BySyntax.Equals(document, Utf8GraphQLParser.Parse(document.ToString())), text);
            }
        }
    }

    private static bool Parse(ReadOnlySpan<byte> source)
    {
        try
        {
            Utf8GraphQLParser.Parse(source);
            return true;
        }
        catch (SyntaxException exception)
        {
            Assert.InRange(exception.Position, 0, source.Length);
            Assert.True(exception.Line >= 1 && exception.Column >= 1);
            return false;
        }
    }
}
