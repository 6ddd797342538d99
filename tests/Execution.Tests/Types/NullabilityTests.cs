using HotChocolate.Execution;
using HotChocolate.Types;

namespace HotChocolate.Inference;

/// <summary>Nullability and lists, read from C# annotations, and the names of types that are inputs and outputs.</summary>
public sealed class NullabilityTests
{
    [Fact]
    public async Task Annotations_tell_what_may_be_null_at_every_depth()
    {
        var schema = await InferredSchema.Of(__ShapesQueries_QueryRegistration.Create()).BuildSchemaAsync();

        Assert.Equal(
            "type Query { texts: [String]! optionalTexts: [String!] numbers: [Int]! table: [[Int!]]! later: String stream: [Long!]! query: [String!]! genres: [Genre]! both(pair: PairInput): Pair }",
            schema.Print("Query"));
        Assert.Equal("type Pair { left: Int! right: Pair }", schema.Print("Pair"));
        Assert.Equal("input PairInput { left: Int! right: PairInput }", schema.Print("PairInput"));
    }

    [Fact]
    public async Task Sequences_of_every_kind_are_lists()
        => Assert.Equal(
            """{"data":{"texts":["a",null],"table":[[1],null],"stream":[1,2],"query":["q"],"both":{"left":1,"right":{"left":2,"right":null}}}}""",
            await InferredSchema.Of(__ShapesQueries_QueryRegistration.Create())
                .ExecuteAsync("{ texts table stream query both(pair: { left: 1 right: { left: 2 } }) { left right { left right { left } } } }"));
}

[QueryType]
internal static partial class ShapesQueries
{
    public static Task<List<string?>> GetTexts() => Task.FromResult<List<string?>>(["a", null]);

    public static IReadOnlyList<string>? GetOptionalTexts() => null;

    public static int?[] GetNumbers() => [1, null];

    public static IEnumerable<int[]?> GetTable() => [[1], null];

    public static async ValueTask<string?> GetLaterAsync()
    {
        await Task.Yield();
        return null;
    }

    public static async IAsyncEnumerable<long> GetStreamAsync()
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
    }

    public static IQueryable<string> GetQuery() => new[] { "q" }.AsQueryable();

    public static HashSet<Genre?> GetGenres() => [Genre.Novel];

    public static Pair? GetBoth(Pair? pair) => pair;
}

internal sealed record Pair(int Left, Pair? Right);
