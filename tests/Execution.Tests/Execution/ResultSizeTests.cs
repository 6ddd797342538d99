using System.Text.Json.Nodes;

namespace Execution.Tests.Execution;

/// <summary>Nested lists and fragments multiply: a small request must not make a huge result.</summary>
public sealed class ResultSizeTests
{
    private const int MaxFields = 500_000;
    private const int OuterCount = 500;
    private int _charges;

    [Fact]
    public async Task A_result_of_as_many_fields_as_allowed_is_given()
    {
        var result = JsonNode.Parse(await CreateExecutor(innerCount: (MaxFields / OuterCount) - 1).ExecuteAsync("{ outer { inner { v } } }"))!;

        Assert.Null(result["errors"]);
        Assert.Equal(OuterCount, result["data"]!["outer"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_result_of_more_fields_is_refused_as_a_whole()
        => Assert.Equal(
            """{"errors":[{"message":"The result has more than 500000 fields. Ask for fewer, or for smaller pages.","extensions":{"code":"RESULT_TOO_LARGE"}}]}""",
            await CreateExecutor(innerCount: MaxFields / OuterCount).ExecuteAsync("{ outer { inner { v } } }"));

    [Fact]
    public async Task Aliases_count_each()
    {
        var aliases = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"a{i}: v"));

        Assert.Contains("RESULT_TOO_LARGE", await CreateExecutor(innerCount: 20).ExecuteAsync($"{{ outer {{ inner {{ {aliases} }} }} }}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_mutation_field_whose_result_is_too_large_no_other_one_runs()
    {
        var result = await CreateExecutor(innerCount: MaxFields / OuterCount).ExecuteAsync("mutation { a: charge { outer { inner { v } } } b: charge { v } }");

        Assert.StartsWith("""{"errors":[{"message":"The result has more than""", result, StringComparison.Ordinal);
        Assert.Equal(1, _charges);
    }

    private ExecutorFixture CreateExecutor(int innerCount) => new ExecutorFixture(
        """
        type Query { outer: [Outer] }
        type Mutation { charge: Payload }
        type Payload { outer: [Outer!]! v: Int! }
        type Outer { inner: [Inner!]! }
        type Inner { v: Int! }
        """)
        .Resolve("Query", "outer", _ => new int[OuterCount])
        .Resolve("Mutation", "charge", _ => ++_charges)
        .Resolve("Payload", "outer", _ => new int[OuterCount])
        .Resolve("Payload", "v", _ => 1)
        .Resolve("Outer", "inner", _ => new int[innerCount])
        .Resolve("Inner", "v", _ => 1);
}
