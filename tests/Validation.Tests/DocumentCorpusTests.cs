using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Validation.Options;
using HotChocolate.Validation.Rules;

namespace HotChocolate.Validation;

public sealed class DocumentCorpusTests
{
    private static readonly ParserOptions s_parserOptions = new(maxAllowedDirectives: 100, maxAllowedFields: int.MaxValue);

    /// <summary>graphql-js rules by name, and ours for the same.</summary>
    private static readonly Dictionary<string, Func<ValidationContext, ValidationRule>> s_rules = new()
    {
        ["ExecutableDefinitionsRule"] = context => new ExecutableDefinitionsRule { Context = context },
        ["FieldsOnCorrectTypeRule"] = context => new FieldsOnCorrectTypeRule { Context = context },
        ["FragmentsOnCompositeTypesRule"] = context => new FragmentsOnCompositeTypesRule { Context = context },
        ["KnownArgumentNamesRule"] = context => new KnownArgumentNamesRule { Context = context },
        ["KnownDirectivesRule"] = context => new KnownDirectivesRule { Context = context },
        ["KnownFragmentNamesRule"] = context => new KnownFragmentNamesRule { Context = context },
        ["KnownTypeNamesRule"] = context => new KnownTypeNamesRule { Context = context },
        ["LoneAnonymousOperationRule"] = context => new LoneAnonymousOperationRule { Context = context },
        ["MaxIntrospectionDepthRule"] = context => new MaxIntrospectionDepthRule { Context = context },
        ["NoDeprecatedCustomRule"] = context => new NoDeprecatedRule { Context = context },
        ["NoFragmentCyclesRule"] = context => new NoFragmentCyclesRule { Context = context },
        ["NoSchemaIntrospectionCustomRule"] = context => new IntrospectionAllowedRule { Context = context },
        ["NoUndefinedVariablesRule"] = context => new NoUndefinedVariablesRule { Context = context },
        ["NoUnusedFragmentsRule"] = context => new NoUnusedFragmentsRule { Context = context },
        ["NoUnusedVariablesRule"] = context => new NoUnusedVariablesRule { Context = context },
        ["OverlappingFieldsCanBeMergedRule"] = context => new OverlappingFieldsCanBeMergedRule { Context = context },
        ["PossibleFragmentSpreadsRule"] = context => new PossibleFragmentSpreadsRule { Context = context },
        ["ProvidedRequiredArgumentsRule"] = context => new ProvidedRequiredArgumentsRule { Context = context },
        ["ScalarLeafsRule"] = context => new ScalarLeafsRule { Context = context },
        ["SingleFieldSubscriptionsRule"] = context => new SingleRootFieldRule { Context = context },
        ["UniqueArgumentNamesRule"] = context => new UniqueArgumentNamesRule { Context = context },
        ["UniqueDirectivesPerLocationRule"] = context => new UniqueDirectivesPerLocationRule { Context = context },
        ["UniqueFragmentNamesRule"] = context => new UniqueFragmentNamesRule { Context = context },
        ["UniqueInputFieldNamesRule"] = context => new UniqueInputFieldNamesRule { Context = context },
        ["UniqueOperationNamesRule"] = context => new UniqueOperationNamesRule { Context = context },
        ["UniqueVariableNamesRule"] = context => new UniqueVariableNamesRule { Context = context },
        ["ValuesOfCorrectTypeRule"] = context => new ValuesOfCorrectTypeRule { Context = context },
        ["VariablesAreInputTypesRule"] = context => new VariablesAreInputTypesRule { Context = context },
        ["VariablesInAllowedPositionRule"] = context => new VariablesInAllowedPositionRule { Context = context }
    };

    [CorpusFact]
    public void Each_rule_finds_what_graphql_js_finds_at_the_same_places()
        => CheckAll((schema, document, @case) =>
        {
            var options = new ValidationOptions { MaxAllowedErrors = 1000, MaxLocationsPerError = 1000, DisableIntrospection = true, ChecksScalarValues = true };
            var rule = s_rules[@case.GetProperty("rule").GetString()!];
            var errors = new DocumentValidator(options, [rule]).Validate(schema, document);
            var actual = errors.Select(error => string.Join(' ', error.Locations!.Select(location => $"{location.Line}:{location.Column}"))).Order();
            var expected = @case.GetProperty("errors").EnumerateArray().Select(ReadLocations).Order();

            return actual.SequenceEqual(expected)
                ? null
                : $"expected [{string.Join(", ", expected)}], was [{string.Join(", ", errors.Select(error => string.Join(' ', error.Locations!) + " " + error.Message))}]";
        });

    [CorpusFact]
    public void All_rules_together_accept_and_refuse_what_graphql_js_does()
        => CheckAll((schema, document, @case) =>
        {
            var errors = new DocumentValidator(new ValidationOptions { ChecksScalarValues = true }).Validate(schema, document);

            // graphql-js 16 does not know yet that an operation's root type must exist.
            var expected = @case.GetProperty("fullyValid").GetBoolean() && !@case.GetProperty("name").GetString()!.EndsWith("skips if not subscription type", StringComparison.Ordinal);

            return errors.Count == 0 == expected
                ? null
                : $"valid in graphql-js: {@case.GetProperty("fullyValid")}, ours: {string.Join('\n', errors.Select(error => error.Message))}";
        });

    private static void CheckAll(Func<Schema, DocumentNode, JsonElement, string?> check)
    {
        var corpus = Corpus.Read("graphqljs-validation.json");
        var schemas = new Dictionary<string, Schema>();
        var failures = new List<string>();
        var count = 0;

        foreach (var @case in corpus.GetProperty("documents").EnumerateArray())
        {
            count++;
            var schemaName = @case.GetProperty("schema").GetString()!;

            if (!schemas.TryGetValue(schemaName, out var schema))
            {
                // SDL cannot say that a custom scalar refuses every value; one that refuses numbers stands in for it.
                var sdl = corpus.GetProperty("schemas").GetProperty(schemaName).GetString()!.Replace("CustomScalar", "UUID", StringComparison.Ordinal);
                schemas.Add(schemaName, schema = SchemaBuilder.New().AddDocumentFromString(sdl).Use(_ => _ => ValueTask.CompletedTask).Create());
            }

            var query = @case.GetProperty("query").GetString()!;

            if (check(schema, Utf8GraphQLParser.Parse(query, s_parserOptions), @case) is { } failure)
            {
                failures.Add($"{@case.GetProperty("name")} ({schemaName})\n{query}\n{failure}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} differ:\n{string.Join("\n----\n", failures)}");
        Assert.Equal(430, count);
    }

    private static string ReadLocations(JsonElement error)
        => string.Join(' ', error.GetProperty("locations").EnumerateArray().Select(location => $"{location.GetProperty("line")}:{location.GetProperty("column")}"));
}
