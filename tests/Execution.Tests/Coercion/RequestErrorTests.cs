using System.Text.Json;
using System.Text.Json.Nodes;
using HotChocolate.Execution;

namespace HotChocolate.Coercion;

/// <summary>What a client sees of arguments and variables, good and bad, through the whole engine.</summary>
public sealed class RequestErrorTests
{
    private static readonly RequestExecutor s_executor = TestExecutor.Create(SchemaBuilder.New().AddDocumentFromString(
        """
        type Query {
          echo(text: String! = "default", numbers: [Int!], filter: Filter, at: DateTime, any: Any): String
          required(number: Int!, filter: Filter! = { min: 5 }): String!
          search(by: SearchBy!): String
        }
        input Filter { min: Int! max: Int tags: [String!] = ["t"] nested: Filter }
        input SearchBy @oneOf { name: String id: Int }
        scalar DateTime
        scalar Any
        """).Use(_ => context =>
        {
            context.Result = string.Join(' ', context.Selection.Field.Arguments
                .Select(argument => (argument.Name, Value: context.ArgumentValue<object?>(argument.Name)))
                .Where(argument => argument.Value is not null)
                .Select(argument => $"{argument.Name}={JsonSerializer.Serialize(argument.Value)}"));
            return ValueTask.CompletedTask;
        }).Create());

    [Theory]
    [InlineData("{ echo }", "{}", """text="default" """)]
    [InlineData("{ echo(text: \"a\", numbers: 1) }", "{}", """text="a" numbers=[1]""")]
    [InlineData("query($t: String, $n: [Int!]) { echo(text: $t, numbers: $n) }", "{}", """text="default" """)]
    [InlineData("query($t: String!, $n: Int!) { echo(text: $t, numbers: [$n, 2]) }", """{ "t": "x", "n": 1.0 }""", """text="x" numbers=[1,2]""")]
    [InlineData("query($n: [Int!] = [1, 2]) { echo(numbers: $n) }", "{}", """text="default" numbers=[1,2]""")]
    [InlineData("query($n: [Int!] = [1, 2]) { echo(numbers: $n) }", """{ "n": null }""", """text="default" """)]
    [InlineData("query($n: [Int!]) { echo(numbers: $n) }", """{ "n": 7, "unknown": {} }""", """text="default" numbers=[7]""")]
    [InlineData("query($f: Filter) { echo(filter: $f) }", """{ "f": { "min": 1 } }""", """text="default" filter={"min":1,"tags":["t"]}""")]
    [InlineData("query($m: Int!, $x: Int) { echo(filter: { min: $m, max: $x, nested: { min: 2, tags: null } }) }", """{ "m": 3 }""", """text="default" filter={"min":3,"tags":["t"],"nested":{"min":2,"tags":null}}""")]
    [InlineData("query($f: Filter! = { min: 9, tags: [] }) { required(number: 1, filter: $f) }", "{}", """number=1 filter={"min":9,"tags":[]}""")]
    [InlineData("{ required(number: 1) }", "{}", """number=1 filter={"min":5,"tags":["t"]}""")]
    [InlineData("query($id: Int!) { search(by: { id: $id }) }", """{ "id": 4 }""", """by={"id":4}""")]
    [InlineData("query($by: SearchBy!) { search(by: $by) }", """{ "by": { "name": "n" } }""", """by={"name":"n"}""")]
    [InlineData("query($v: Int) { echo(any: { a: [$v, null], b: ENUM }) }", """{ "v": 1 }""", """text="default" any={"a":[1,null],"b":"ENUM"}""")]
    public async Task Good_arguments_reach_the_resolver(string query, string variables, string expected)
    {
        var result = await ExecuteAsync(query, variables);

        Assert.Null(result["errors"]);
        Assert.Equal(expected.TrimEnd(), (string?)result["data"]!.AsObject().Single().Value);
    }

    [Theory]
    [InlineData("query($n: [Int!]) { echo(numbers: $n) }", """{ "n": [1, null] }""", "HC0018 n.1 Int!")]
    [InlineData("query($n: [Int!]) { echo(numbers: $n) }", """{ "n": [1, 2147483648] }""", " n.1 Int")]
    [InlineData("query($f: Filter) { echo(filter: $f) }", """{ "f": {} }""", " f.min Filter")]
    [InlineData("query($f: Filter) { echo(filter: $f) }", """{ "f": { "min": 1, "nested": { "min": "x" } } }""", " f.nested.min Int")]
    [InlineData("query($f: Filter) { echo(filter: $f) }", """{ "f": { "min": 1, "mix": 2 } }""", " f Filter")]
    [InlineData("query($by: SearchBy!) { search(by: $by) }", """{ "by": { "name": "n", "id": 1 } }""", " by SearchBy")]
    [InlineData("query($by: SearchBy!) { search(by: $by) }", """{ "by": { "name": null } }""", " by SearchBy")]
    [InlineData("query($at: DateTime) { echo(at: $at) }", """{ "at": "yesterday" }""", " at DateTime")]
    [InlineData("query($t: String!) { echo(text: $t) }", """{ "t": null }""", "HC0018 t String!")]
    [InlineData("query($t: String) { echo(text: $t) }", """{ "t": 5 }""", " t String")]
    public async Task A_bad_variable_refuses_the_request_with_its_place(string query, string variables, string expected)
    {
        var result = await ExecuteAsync(query, variables);

        Assert.False(result.AsObject().ContainsKey("data"));
        Assert.Equal(expected, Describe(Assert.Single(result["errors"]!.AsArray())!));
    }

    [Fact]
    public async Task All_bad_variables_are_told_at_once()
    {
        var result = await ExecuteAsync("query($a: Int!, $b: [Int!], $c: String!) { x: required(number: $a) echo(numbers: $b, text: $c) }", """{ "b": ["x"] }""");

        Assert.Equal(3, result["errors"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_null_for_an_argument_with_a_default_is_an_error_of_its_field_only()
    {
        var result = await ExecuteAsync("query($t: String) { bad: echo(text: $t) good: echo }", """{ "t": null }""");

        Assert.Null(result["data"]!["bad"]);
        Assert.Equal("text=\"default\"", (string?)result["data"]!["good"]);
        var error = Assert.Single(result["errors"]!.AsArray())!;
        Assert.Equal("HC0018 text String!", Describe(error));
        Assert.Equal("""["bad"]""", error["path"]!.ToJsonString());
        Assert.Equal("Query.echo(text:)", (string?)error["extensions"]!["coordinate"]);
    }

    [Fact]
    public async Task An_operation_name_of_any_length_is_shortened_in_the_answer()
    {
        var request = OperationRequestBuilder.New().SetDocument("{ echo }").SetOperationName(new string('a', 900_000)).Build();
        await using var result = await s_executor.ExecuteAsync(request);

        Assert.InRange(result.ToJson().Length, 200, 1_000);
    }

    private static string Describe(JsonNode error)
    {
        var extensions = error["extensions"]!;
        return $"{extensions["code"]} {string.Join('.', extensions["inputPath"]!.AsArray().Select(segment => segment!.ToString()))} {extensions["fieldType"]}";
    }

    private static async Task<JsonNode> ExecuteAsync(string query, string variables)
    {
        await using var result = await s_executor.ExecuteAsync(OperationRequestBuilder.New().SetDocument(query).SetVariableValues(variables).Build());
        return JsonNode.Parse(result.ToJson())!;
    }
}
