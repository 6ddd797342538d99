namespace HotChocolate.Language;

public sealed class SyntaxCorpusTests
{
    [CorpusFact]
    public void Every_document_of_graphql_js_parses_or_fails_at_the_same_place()
    {
        var failures = new List<string>();
        var count = 0;

        foreach (var @case in Corpus.Read("graphqljs-syntax.json").GetProperty("cases").EnumerateArray())
        {
            count++;
            var text = Corpus.ReadText(@case.GetProperty("text"));
            var expected = "ok";

            if (!@case.GetProperty("ok").GetBoolean())
            {
                var location = @case.GetProperty("locations")[0];
                expected = $"{location.GetProperty("line")}:{location.GetProperty("column")}";
            }

            var actual = Parse(text, out var message);

            if (actual != expected)
            {
                failures.Add($"{text}\n  expected {expected}, was {actual} {message}");
            }
        }

        Assert.Empty(failures);
        Assert.Equal(348, count);
    }

    [CorpusFact]
    public void Every_document_of_the_corpora_prints_to_text_that_parses_to_the_same_tree()
    {
        var count = 0;

        foreach (var text in Corpus.ReadDocuments())
        {
            if (Parse(text, out _) != "ok")
            {
                continue;
            }

            count++;
            var document = Utf8GraphQLParser.Parse(text, s_options);

            foreach (var indented in new[] { true, false })
            {
                var printed = document.ToString(indented);
                var again = Utf8GraphQLParser.Parse(printed, s_options);
                Assert.True(SyntaxComparer.BySyntax.Equals(document, again), printed);
                Assert.Equal(SyntaxComparer.BySyntax.GetHashCode(document), SyntaxComparer.BySyntax.GetHashCode(again));
                Assert.Equal(printed, again.ToString(indented));
            }
        }

        Assert.True(count > 3500, $"Only {count} documents were parsed.");
    }

    private static readonly ParserOptions s_options = new(maxAllowedDirectives: 100, maxAllowedFields: int.MaxValue);

    private static string Parse(string text, out string? message)
    {
        try
        {
            Utf8GraphQLParser.Parse(text, s_options);
            message = null;
            return "ok";
        }
        catch (SyntaxException exception)
        {
            message = exception.Message;
            return $"{exception.Line}:{exception.Column}";
        }
    }
}
