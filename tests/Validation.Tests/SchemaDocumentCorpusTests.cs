using HotChocolate.Language;
using HotChocolate.Validation.SchemaRules;

namespace HotChocolate.Validation;

public sealed class SchemaDocumentCorpusTests
{
    /// <summary>graphql-js rules by name, and ours for the same.</summary>
    private static readonly Dictionary<string, Action<SchemaDocumentContext>> s_rules = new()
    {
        ["KnownArgumentNamesOnDirectivesRule"] = KnownArgumentNamesOnDirectivesRule.Check,
        ["KnownDirectivesRule"] = KnownDirectivesRule.Check,
        ["KnownTypeNamesRule"] = KnownTypeNamesRule.Check,
        ["LoneSchemaDefinitionRule"] = LoneSchemaDefinitionRule.Check,
        ["PossibleTypeExtensionsRule"] = PossibleTypeExtensionsRule.Check,
        ["ProvidedRequiredArgumentsOnDirectivesRule"] = ProvidedRequiredArgumentsOnDirectivesRule.Check,
        ["UniqueArgumentDefinitionNamesRule"] = UniqueArgumentDefinitionNamesRule.Check,
        ["UniqueDirectiveNamesRule"] = UniqueDirectiveNamesRule.Check,
        ["UniqueDirectivesPerLocationRule"] = UniqueDirectivesPerLocationRule.Check,
        ["UniqueEnumValueNamesRule"] = UniqueEnumValueNamesRule.Check,
        ["UniqueFieldDefinitionNamesRule"] = UniqueFieldDefinitionNamesRule.Check,
        ["UniqueOperationTypesRule"] = UniqueOperationTypesRule.Check,
        ["UniqueTypeNamesRule"] = UniqueTypeNamesRule.Check
    };

    [CorpusFact]
    public void Each_rule_finds_what_graphql_js_finds_at_the_same_places()
    {
        var corpus = Corpus.Read("graphqljs-validation.json");
        var failures = new List<string>();
        var count = 0;

        foreach (var @case in corpus.GetProperty("sdl").EnumerateArray())
        {
            count++;
            var query = @case.GetProperty("query").GetString()!;
            var schemaName = @case.GetProperty("schema").GetString();
            var existing = schemaName is null ? null : Utf8GraphQLParser.Parse(corpus.GetProperty("schemas").GetProperty(schemaName).GetString()!);
            var errors = SchemaDocumentValidator.Validate(Utf8GraphQLParser.Parse(query), existing, s_rules[@case.GetProperty("rule").GetString()!]);
            var actual = errors.Select(error => string.Join(' ', error.Locations!.Select(location => $"{location.Line}:{location.Column}")));

            var expected = @case.GetProperty("errors").EnumerateArray().Select(
                error => string.Join(' ', error.GetProperty("locations").EnumerateArray().Select(location => $"{location.GetProperty("line")}:{location.GetProperty("column")}")));

            if (!actual.SequenceEqual(expected))
            {
                failures.Add($"{@case.GetProperty("name")} ({schemaName})\n{query}\nexpected [{string.Join(", ", expected)}], was [{string.Join(", ", actual)}]");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} differ:\n{string.Join("\n----\n", failures)}");
        Assert.Equal(106, count);
    }

    [CorpusFact]
    public void Schemas_that_graphql_js_builds_are_valid_documents()
    {
        var count = 0;

        foreach (var schema in Corpus.Read("conformance-3p.json").GetProperty("schemas").EnumerateObject())
        {
            count++;
            var errors = SchemaDocumentValidator.Validate(Utf8GraphQLParser.Parse(schema.Value.GetString()!));
            Assert.True(errors.Count == 0, $"{schema.Name}: {string.Join('\n', errors.Select(error => error.Message))}");
        }

        Assert.Equal(251, count);
    }
}
