using System.Security.Claims;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Inference;

/// <summary>Where the parameters of resolvers come from.</summary>
public sealed class ParameterTests
{
    [Fact]
    public async Task Only_what_the_client_gives_is_an_argument()
        => Assert.Equal(
            "type Query { state: String! user: String! keyed: String! context: String! cancellation: Boolean! argument(tag: String!): String! scopes: [Int!]! nested: Nest! optional: String! }",
            (await Builder().BuildSchemaAsync()).Print("Query"));

    [Theory]
    [InlineData("state", "7")]
    [InlineData("user", "u1")]
    [InlineData("keyed", "red tag")]
    [InlineData("context", "Query.it")]
    [InlineData("argument(tag: \"t\")", "t")]
    [InlineData("optional", "none")]
    public async Task Parameters_are_bound_by_their_types_and_attributes(string field, string expected)
        => Assert.Equal(
            $$$"""{"data":{"it":"{{{expected}}}"}}""",
            await Builder().ExecuteAsync($"{{ it: {field} }}", ("number", 7), (nameof(ClaimsPrincipal), new ClaimsPrincipal(new ClaimsIdentity([new("sub", "u1")])))));

    [Fact]
    public async Task A_request_without_a_user_is_one_of_nobody()
        => Assert.Equal("""{"data":{"user":"nobody"}}""", await Builder().ExecuteAsync("{ user }"));

    [Fact]
    public async Task State_that_has_to_be_there_and_is_not_is_a_fault()
        => Assert.Equal(
            """{"errors":[{"message":"Unexpected Execution Error","path":["state"]}],"data":null}""",
            await Builder().ExecuteAsync("{ state }"));

    [Fact]
    public async Task Fields_that_run_side_by_side_share_no_scoped_service()
    {
        var result = await Builder().ExecuteAsync("{ a: scopes b: scopes nested { x: scope y: scope } }");

        Assert.Equal("""{"data":{"a":[1,1],"b":[2,2],"nested":{"x":3,"y":4}}}""", result);
    }

    [Fact]
    public async Task The_root_fields_of_a_mutation_share_a_scope_and_the_fields_below_do_not()
    {
        var result = await Builder().ExecuteAsync("mutation { a: begin { number x: scope y: scope } b: begin { number } }");

        Assert.Equal("""{"data":{"a":{"number":1,"x":2,"y":3},"b":{"number":1}}}""", result);
    }

    private static IRequestExecutorBuilder Builder()
    {
        var builder = InferredSchema.Of(
            __ParameterQueries_QueryRegistration.Create(), __NestNode_ObjectRegistration.Create(), __ScopeMutations_MutationRegistration.Create());
        builder.Services
            .AddSingleton<ScopeCounter>()
            .AddScoped<Scope>()
            .AddKeyedSingleton("red", new Tag("red tag"))
            .AddSingleton(new Tag("tag"));
        return builder;
    }
}

[QueryType]
internal static partial class ParameterQueries
{
    public static string GetState([GlobalState("number")] int state, [GlobalState] string? missing) => $"{state}{missing}";

    public static string GetUser(ClaimsPrincipal principal) => principal.FindFirst("sub")?.Value ?? "nobody";

    public static string GetKeyed([Service("red")] Tag tag) => tag.Text;

    public static string GetContext(IResolverContext context) => $"{context.ObjectType.Name}.{context.ResponseName}";

    public static bool GetCancellation(CancellationToken cancellationToken) => cancellationToken.CanBeCanceled;

    public static string GetArgument([Argument("tag")] string text) => text;

    public static int[] GetScopes(Scope first, [Service] Scope second) => [first.Number, second.Number];

    public static Nest GetNested() => new(0);

    public static string GetOptional([GlobalState] string? absent) => absent ?? "none";
}

[MutationType]
internal static partial class ScopeMutations
{
    public static Nest Begin(Scope scope) => new(scope.Number);
}

internal sealed record Nest(int Number);

[ObjectType<Nest>]
internal static partial class NestNode
{
    public static async Task<int> GetScopeAsync(Scope scope)
    {
        await Task.Yield();
        return scope.Number;
    }
}

internal sealed record Tag(string Text);

internal sealed class ScopeCounter
{
    private int _count;

    public int Next() => Interlocked.Increment(ref _count);
}

internal sealed class Scope(ScopeCounter counter)
{
    public int Number { get; } = counter.Next();
}
