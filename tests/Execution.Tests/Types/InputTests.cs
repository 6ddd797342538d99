using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;

namespace HotChocolate.Inference;

/// <summary>Input objects and arguments of C# types.</summary>
public sealed class InputTests
{
    [Fact]
    public async Task Inputs_are_inferred_from_records_and_classes()
    {
        var schema = await Builder().BuildSchemaAsync();

        Assert.Equal(
            "type Query { nest(input: NestInput!): String! patch(patch: PatchInput!): String! pick(by: PickInput!): String! list(ids: [Int!]! names: [String] = [\"a\", \"b\"]): String! optional(size: Int): String! sequence(numbers: [Int!]! nested: [NestInput!]!): String! }",
            schema.Print("Query"));
        Assert.Equal("input NestInput { name: String! size: Int! = 7 genre: Genre! = TRUE_CRIME inner: NestInput tags: [String!] }", schema.Print("NestInput"));
        Assert.Equal("input PatchInput { name: String size: Int level: Int! = 4 }", schema.Print("PatchInput"));
        Assert.Equal("input PickInput @oneOf { name: String id: Int }", schema.Print("PickInput"));
    }

    [Theory]
    [InlineData("nest(input: { name: \"a\" })", "a 7 TrueCrime - -")]
    [InlineData("nest(input: { name: \"a\" size: 1 genre: NOVEL tags: [\"x\" \"y\"] inner: { name: \"b\" } })", "a 1 Novel x,y (b 7 TrueCrime - -)")]
    [InlineData("patch(patch: {})", "unspecified unspecified 4")]
    [InlineData("patch(patch: { name: null size: null level: 5 })", "null null 5")]
    [InlineData("patch(patch: { name: \"n\" size: 2 })", "n 2 4")]
    [InlineData("pick(by: { id: 3 })", "#3")]
    [InlineData("optional", "unspecified")]
    [InlineData("optional(size: null)", "null")]
    [InlineData("optional(size: 1)", "1")]
    [InlineData("sequence(numbers: [1 2] nested: [{ name: \"a\" }])", "3 1")]
    [InlineData("list(ids: 5)", "5|a,b")]
    [InlineData("list(ids: [1 2] names: [null \"c\"])", "1,2|,c")]
    public async Task Inputs_reach_resolvers_as_their_C_sharp_types(string field, string expected)
        => Assert.Equal($$$"""{"data":{"it":"{{{expected}}}"}}""", await Builder().ExecuteAsync($"{{ it: {field} }}"));

    private static IRequestExecutorBuilder Builder() => InferredSchema.Of(__InputQueries_QueryRegistration.Create());
}

[QueryType]
internal static partial class InputQueries
{
    public static string Nest(NestInput input) => input.ToText();

    public static string Patch(Patch patch) => $"{patch.Name} {patch.Size} {patch.Level}";

    public static string Pick(Pick by) => by.Name ?? $"#{by.Id}";

    public static string List(IReadOnlyList<int> ids, [DefaultValue(new[] { "a", "b" })] string?[]? names) => $"{string.Join(',', ids)}|{string.Join(',', names!)}";

    public static string Optional(Optional<int?> size) => size.ToString();

    public static string Sequence(IEnumerable<int> numbers, IEnumerable<NestInput> nested) => $"{numbers.Sum()} {nested.Count()}";
}

internal sealed record NestInput(string Name, int Size = 7, Genre Genre = Genre.TrueCrime, NestInput? Inner = null, List<string>? Tags = null, [property: GraphQLIgnore] int Hidden = 9)
{
    public string ToText() => $"{Name} {Size} {Genre} {(Tags is null ? "-" : string.Join(',', Tags))} {(Inner is null ? "-" : $"({Inner.ToText()})")}";
}

internal sealed class Patch
{
    public Optional<string?> Name { get; init; }

    public Optional<int?> Size { get; init; }

    [GraphQLIgnore]
    public int Hidden { get; set; }

    [DefaultValue(4)]
    public int Level { get; set; }
}

[OneOf]
internal sealed class Pick
{
    public string? Name { get; set; }

    public int? Id { get; set; }
}
