using System.Text.Json.Nodes;
using HotChocolate;
using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Schema.Tests;

/// <summary>Types, fields, arguments, input fields, enum values and directives all have a description.</summary>
public sealed class DescriptionTests(Shop shop) : IClassFixture<Shop>
{
    private const string Introspection =
        """
        {
          __schema {
            types {
              name description
              fields(includeDeprecated: true) { name description args(includeDeprecated: true) { name description } }
              inputFields(includeDeprecated: true) { name description }
              enumValues(includeDeprecated: true) { name description }
            }
            directives { name description args(includeDeprecated: true) { name description } }
          }
        }
        """;

    [Fact]
    public async Task No_member_of_the_schema_is_without_a_description()
        => Assert.Empty(FindUndescribed((await shop.ExecuteAsync(Introspection))["data"]!["__schema"]!));

    [Fact]
    public async Task A_member_without_a_description_is_found_wherever_it_is()
    {
        var executor = await new ServiceCollection()
            .AddGraphQL()
            .AddDocumentFromString(
                """
                "." type Query { a("." b: Int c: E): Int! "." d("." e: Int = 1): [T!] }
                type T { "." f(g: I): Int }
                "." input I { h: Int "." i: Int }
                "." enum E { J "." K }
                "." interface N { l: Int }
                union U = T
                "." scalar S
                "." directive @o(p: Int) on FIELD_DEFINITION
                directive @q on FIELD_DEFINITION
                """)
            .UseField(next => next)
            .BuildRequestExecutorAsync();

        var result = JsonNode.Parse((await executor.ExecuteAsync(OperationRequestBuilder.New().SetDocument(Introspection).Build())).ToJson())!;

        Assert.Equal(
            ["Query.a", "Query.a.c", "T", "T.f.g", "I.h", "E.J", "N.l", "U", "@o.p", "@q"],
            FindUndescribed(result["data"]!["__schema"]!));
    }

    /// <summary>Coordinates of what has no description; the introspection types are the specification's.</summary>
    private static IEnumerable<string> FindUndescribed(JsonNode schema)
    {
        var types = schema["types"]!.AsArray().Where(t => !((string)t!["name"]!).StartsWith("__", StringComparison.Ordinal)).Select(t => (Prefix: "", Node: t!));
        var directives = schema["directives"]!.AsArray().Select(d => (Prefix: "@", Node: d!));
        return types.Concat(directives).SelectMany(t => FindUndescribed(t.Prefix, t.Node));
    }

    private static IEnumerable<string> FindUndescribed(string prefix, JsonNode element)
    {
        var coordinate = prefix + (string)element["name"]!;
        if (string.IsNullOrWhiteSpace((string?)element["description"]))
        {
            yield return coordinate;
        }

        foreach (var member in new[] { "fields", "inputFields", "enumValues", "args" }.SelectMany(m => element[m]?.AsArray() ?? []))
        {
            foreach (var found in FindUndescribed($"{coordinate}.", member!))
            {
                yield return found;
            }
        }
    }
}
