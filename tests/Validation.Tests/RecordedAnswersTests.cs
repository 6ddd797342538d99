using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Validation.Options;

namespace HotChocolate.Validation;

public sealed class RecordedAnswersTests
{
    [CorpusFact]
    public void Documents_that_Hot_Chocolate_refused_are_refused_with_as_many_errors_at_the_same_places_and_paths()
    {
        var schema = CreateSchema(File.ReadAllText(System.IO.Path.Combine(Corpus.Directory!, "hotchocolate-16", "schema.graphql")));
        var (valid, invalid) = (0, 0);

        foreach (var record in Corpus.Read("hotchocolate-16/recorded.json").EnumerateArray())
        {
            if (!record.GetProperty("request").TryGetProperty("query", out var query) || !TryParse(query.GetString()!, out var document))
            {
                continue;
            }

            var errors = new DocumentValidator(new ValidationOptions()).Validate(schema, document);
            var recorded = ReadErrors(record.GetProperty("response").GetProperty("body")).Where(error => error.Contains("sec-", StringComparison.Ordinal)).ToArray();

            Assert.True(
                recorded.Select(Strip).Order().SequenceEqual(errors.Select(Describe).Order()),
                $"{record.GetProperty("name")}: {query}\n{string.Join('\n', recorded)}\nours:\n{string.Join('\n', errors.Select(error => Describe(error) + error.Message))}");

            invalid += recorded.Length > 0 ? 1 : 0;
            valid += recorded.Length == 0 ? 1 : 0;
        }

        Assert.Equal((38, 9), (valid, invalid));
    }

    [CorpusFact]
    public void Requests_that_graphql_js_executed_are_valid()
    {
        var corpus = Corpus.Read("conformance-3p.json");
        var schemas = new Dictionary<string, Schema>();
        var validator = new DocumentValidator(new ValidationOptions());
        var count = 0;

        foreach (var @case in corpus.GetProperty("cases").EnumerateArray())
        {
            if (@case.TryGetProperty("incremental", out var incremental) && incremental.GetBoolean() || !@case.GetProperty("expected").TryGetProperty("data", out _))
            {
                continue;
            }

            count++;
            var schemaName = @case.GetProperty("schema").GetString()!;

            if (!schemas.TryGetValue(schemaName, out var schema))
            {
                schemas.Add(schemaName, schema = CreateSchema(corpus.GetProperty("schemas").GetProperty(schemaName).GetString()!));
            }

            var query = @case.GetProperty("query").GetString()!;
            var errors = validator.Validate(schema, Utf8GraphQLParser.Parse(query, new ParserOptions(maxAllowedDirectives: 100)));
            Assert.True(errors.Count == 0, $"{@case.GetProperty("id")}\n{query}\n{string.Join('\n', errors.Select(error => error.Message))}");
        }

        Assert.True(count > 2000, $"{count}");
    }

    private static Schema CreateSchema(string sdl) => SchemaBuilder.New().AddDocumentFromString(sdl).Use(_ => _ => ValueTask.CompletedTask).Create();

    private static bool TryParse(string text, out DocumentNode document)
    {
        try
        {
            document = Utf8GraphQLParser.Parse(text);
            return true;
        }
        catch (SyntaxException)
        {
            document = DocumentNode.Empty;
            return false;
        }
    }

    private static IEnumerable<string> ReadErrors(JsonElement body)
        => body.ValueKind is JsonValueKind.Object && body.TryGetProperty("errors", out var errors) ? errors.EnumerateArray().Select(Describe) : [];

    private static string Describe(JsonElement error)
    {
        var locations = error.TryGetProperty("locations", out var list) ? list.EnumerateArray().Select(place => $"{place.GetProperty("line")}:{place.GetProperty("column")}") : [];
        var path = error.TryGetProperty("path", out var segments) ? string.Concat(segments.EnumerateArray().Select(segment => $"/{segment}")) : "";
        var section = error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("specifiedBy", out var specifiedBy) ? specifiedBy.GetString() : "";
        return $"{string.Join(' ', locations)} {path} |{section}";
    }

    private static string Describe(IError error)
    {
        // Hot Chocolate places an unused variable at the operation, ours and graphql-js at the variable.
        var isUnusedVariable = ((string)error.Extensions!["specifiedBy"]!).EndsWith("sec-All-Variables-Used", StringComparison.Ordinal);
        var locations = isUnusedVariable ? "1:1" : string.Join(' ', error.Locations!.Select(place => $"{place.Line}:{place.Column}"));
        return $"{locations} {error.Path?.Print()} ";
    }

    private static string Strip(string error) => error[..error.IndexOf('|', StringComparison.Ordinal)];
}
