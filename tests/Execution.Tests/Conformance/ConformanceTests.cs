using System.Text.Json;
using System.Text.Json.Nodes;
using HotChocolate.Execution;

namespace HotChocolate.Conformance;

/// <summary>251 schemas and their requests with the results of graphql-js; those of @defer and @stream aside.</summary>
public sealed class ConformanceTests
{
    [CorpusFact]
    public async Task Every_request_is_answered_as_graphql_js_answers_it()
    {
        var corpus = Corpus.Read("conformance-3p.json");
        var executors = corpus.GetProperty("schemas").EnumerateObject()
            .ToDictionary(schema => schema.Name, schema => new Lazy<IRequestExecutor>(() => CreateExecutor(schema.Value.GetString()!)));
        var failures = new List<string>();
        var count = 0;
        foreach (var @case in corpus.GetProperty("cases").EnumerateArray())
        {
            if (@case.TryGetProperty("incremental", out _))
            {
                continue;
            }

            count++;
            var expected = JsonNode.Parse(@case.GetProperty("expected").GetRawText());
            string actual;
            try
            {
                actual = await ExecuteAsync(executors[@case.GetProperty("schema").GetString()!].Value, @case);
            }
            catch (SchemaException exception)
            {
                actual = JsonSerializer.Serialize(exception.Message);
            }

            if (!JsonNode.DeepEquals(expected, JsonNode.Parse(actual)))
            {
                failures.Add($"{@case.GetProperty("id")}\nexpected {expected!.ToJsonString()}\nactual   {actual}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} differ:\n{string.Join("\n\n", failures.Take(20))}");
        Assert.Equal(2534, count);
        Assert.Equal(251, executors.Count);
    }

    private static async Task<string> ExecuteAsync(IRequestExecutor executor, JsonElement @case)
    {
        var request = OperationRequestBuilder.New().SetDocument(@case.GetProperty("query").GetString()!);
        if (@case.TryGetProperty("variables", out var variables))
        {
            request.SetVariableValues(variables);
        }

        await using var result = await executor.ExecuteAsync(request.Build());
        return ((OperationResult)result).ToJson();
    }

    private static RequestExecutor CreateExecutor(string sdl)
    {
        var schema = SchemaBuilder.New().AddDocumentFromString(sdl).Use(RuleResolvers.Resolve).Create();
        return TestExecutor.Create(schema);
    }
}
