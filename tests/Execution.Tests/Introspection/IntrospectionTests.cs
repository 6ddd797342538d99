using System.Text.Json.Nodes;
using HotChocolate.Execution;

namespace HotChocolate.Introspection;

/// <summary>
/// <c>everything.json</c> is what graphql-js 16.15 answers to <c>introspection.graphql</c>, its full introspection query, for
/// <c>everything.graphql</c>; the parts that every schema has are left out there, because their descriptions are each server's own.
/// </summary>
public sealed class IntrospectionTests
{
    private static readonly string[] s_specifiedScalars = ["Boolean", "Float", "ID", "Int", "String"];
    private static readonly string[] s_specifiedDirectives = ["deprecated", "include", "oneOf", "skip", "specifiedBy"];

    [Fact]
    public async Task The_full_introspection_query_is_answered_as_graphql_js_answers_it()
    {
        var schema = (await ExecuteAsync(Read("introspection.graphql")))["data"]!["__schema"]!;
        var types = schema["types"]!.AsArray().OrderBy(Name, StringComparer.Ordinal).ToArray();
        var directives = schema["directives"]!.AsArray().ToArray();
        schema["types"] = new JsonArray([.. types.Where(type => !IsCommon(Name(type))).Select(type => type!.DeepClone())]);
        schema["directives"] = new JsonArray([.. directives.Where(directive => !s_specifiedDirectives.Contains(Name(directive))).Select(directive => directive!.DeepClone())]);

        Assert.Equal(JsonNode.Parse(Read("everything.json"))!.ToJsonString(), schema.ToJsonString());
        Assert.Equal(
            [
                "Boolean", "Float", "ID", "Int", "String",
                "__Directive", "__DirectiveLocation", "__EnumValue", "__Field", "__InputValue", "__Schema", "__Type", "__TypeKind",
            ],
            types.Select(Name).Where(IsCommon).OrderBy(name => name.StartsWith("__", StringComparison.Ordinal)).ThenBy(name => name, StringComparer.Ordinal));
        Assert.Equal(s_specifiedDirectives, directives.Select(Name).Where(s_specifiedDirectives.Contains).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_deprecated_is_left_out_unless_asked_for()
    {
        var result = await ExecuteAsync(
            """
            {
              kind: __type(name: "Kind") { enumValues { name } all: enumValues(includeDeprecated: true) { name isDeprecated deprecationReason } }
              filter: __type(name: "Filter") { inputFields { name } all: inputFields(includeDeprecated: true) { name } }
              thing: __type(name: "Thing") { fields { name } all: fields(includeDeprecated: true) { name } }
              root: __type(name: "Root") { fields(includeDeprecated: true) { name args { name } all: args(includeDeprecated: true) { name deprecationReason } } }
            }
            """);
        var data = result["data"]!;

        Assert.Equal("""[{"name":"A"}]""", data["kind"]!["enumValues"]!.ToJsonString());
        Assert.Equal(
            """[{"name":"A","isDeprecated":false,"deprecationReason":null},{"name":"B","isDeprecated":true,"deprecationReason":"No longer supported"},{"name":"C","isDeprecated":true,"deprecationReason":"Never."}]""",
            data["kind"]!["all"]!.ToJsonString());
        Assert.Equal(3, data["filter"]!["inputFields"]!.AsArray().Count);
        Assert.Equal(4, data["filter"]!["all"]!.AsArray().Count);
        Assert.Equal(3, data["thing"]!["fields"]!.AsArray().Count);
        Assert.Equal(4, data["thing"]!["all"]!.AsArray().Count);
        var old = data["root"]!["fields"]!.AsArray().Single(field => Name(field) == "old")!;
        Assert.Equal("""[{"name":"text"}]""", old["args"]!.ToJsonString());
        Assert.Equal("""[{"name":"in","deprecationReason":"Use `text`."},{"name":"text","deprecationReason":null}]""", old["all"]!.ToJsonString().Replace("\\u0060", "`", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Directives_can_be_deprecated_themselves()
    {
        var executor = TestExecutor.Create(SchemaBuilder.New().AddDocumentFromString(
            """
            type Query { a: Int }
            directive @new on FIELD
            directive @old @deprecated(reason: "Use `@new`.") on FIELD
            directive @older on FIELD
            extend directive @older @deprecated
            """).Use(next => next).Create());

        var result = await ExecuteAsync(
            executor,
            "{ __schema { directives { name } all: directives(includeDeprecated: true) { name isDeprecated deprecationReason } } }");

        var current = result["data"]!["__schema"]!["directives"]!.AsArray().Select(Name);
        Assert.Equal(["new", "skip", "include", "deprecated", "specifiedBy", "oneOf"], current);
        Assert.Equal(
            ["new  False", "old Use `@new`. True", "older No longer supported True"],
            result["data"]!["__schema"]!["all"]!.AsArray().Take(3).Select(d => $"{d!["name"]} {d["deprecationReason"]} {(bool)d["isDeprecated"]!}"));
    }

    [Fact]
    public async Task A_default_value_is_told_as_it_was_written()
    {
        var executor = TestExecutor.Create(SchemaBuilder.New().AddDocumentFromString(
            """
            type Query { a(in: In = { list: [[1], []], inner: { text: "\"ü\\n" }, kind: B, none: null, number: 1.50e3 }): Int }
            input In { list: [[Int]] inner: In text: String = "not part of it" kind: Kind none: ID number: Float }
            enum Kind { A B }
            """).Use(next => next).Create());

        var result = await ExecuteAsync(executor, "{ __type(name: \"Query\") { fields { args { defaultValue } } } }");

        Assert.Equal(
            "{ list: [[1], []], inner: { text: \"\\\"ü\\\\n\" }, kind: B, none: null, number: 1.50e3 }",
            (string?)result["data"]!["__type"]!["fields"]![0]!["args"]![0]!["defaultValue"]);
    }

    [Fact]
    public async Task An_unknown_type_is_null_and_typename_is_known_everywhere()
    {
        var result = await ExecuteAsync(
            """
            {
              __typename
              none: __type(name: "Nope") { name }
              __type(name: "__TypeKind") { __typename kind fields { name } possibleTypes { name } isOneOf ofType { name } enumValues { __typename } }
              __schema { __typename queryType { __typename name } }
              list: __type(name: "Root") { fields { type { kind name ofType { kind ofType { kind ofType { name } } } } } }
            }
            """);
        var data = result["data"]!;

        Assert.Equal("Root", (string?)data["__typename"]);
        Assert.Null(data["none"]);
        Assert.Equal("ENUM", (string?)data["__type"]!["kind"]);
        Assert.Null(data["__type"]!["isOneOf"]);
        Assert.Equal("__EnumValue", (string?)data["__type"]!["enumValues"]![0]!["__typename"]);
        Assert.Equal("""{"__typename":"__Schema","queryType":{"__typename":"__Type","name":"Root"}}""", data["__schema"]!.ToJsonString());
        Assert.Equal(
            """{"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"LIST","ofType":{"kind":"NON_NULL","ofType":{"name":"Result"}}}}}""",
            data["list"]!["fields"]![1]!.ToJsonString());
    }

    private static bool IsCommon(string name) => name.StartsWith("__", StringComparison.Ordinal) || s_specifiedScalars.Contains(name);

    private static string Name(JsonNode? node) => (string)node!["name"]!;

    private static Task<JsonNode> ExecuteAsync(string query)
        => ExecuteAsync(TestExecutor.Create(SchemaBuilder.New().AddDocumentFromString(Read("everything.graphql")).Use(next => next).Create()), query);

    private static async Task<JsonNode> ExecuteAsync(RequestExecutor executor, string query)
    {
        await using var result = await executor.ExecuteAsync(OperationRequestBuilder.New().SetDocument(query).Build());
        var response = JsonNode.Parse(result.ToJson())!;
        Assert.Null(response["errors"]);
        return response;
    }

    private static string Read(string fileName) => File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Introspection", fileName));
}
