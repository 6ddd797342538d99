using HotChocolate.Execution;
using HotChocolate.Types;

namespace HotChocolate.Inference;

/// <summary>Descriptions from comments and attributes, deprecations.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public async Task Comments_and_attributes_become_descriptions()
    {
        var schema = await InferredSchema.Of(__DescribedQueries_QueryRegistration.Create()).BuildSchemaAsync();

        Assert.Equal(
            """"
            type Query { "Finds it. See Described and null." described("""\nWhere to\nlook.\n""" place: String! mood: Mood! = GOOD @deprecated(reason: "Not asked any more.")): Described }
            """".Replace("\\n", "\n", StringComparison.Ordinal),
            schema.Print("Query"));
        Assert.Equal(
            """
            "A described thing." type Described { "Its name." name: String! "From the base." shared: String! "Given here." given: Int! old: Int! @deprecated(reason: "Use `name`.") }
            """,
            schema.Print("Described"));
        Assert.Equal(
            """
            "How one feels." enum Mood { "Well." GOOD BAD @deprecated(reason: "Cheer up.") }
            """,
            schema.Print("Mood"));
    }
}

[QueryType]
internal static partial class DescribedQueries
{
    /// <summary>Finds it. See <see cref="Inference.Described"/> and <see langword="null"/>.</summary>
    /// <param name="place">
    /// Where to
    /// look.
    /// </param>
    /// <param name="mood"></param>
    public static Described? GetDescribed(string place, [GraphQLDeprecated("Not asked any more.")] Mood mood = Mood.Good)
        => mood == Mood.Good ? new(place) : null;
}

internal interface IShared
{
    /// <summary>From the base.</summary>
    string Shared { get; }
}

/// <summary>A described thing.</summary>
/// <param name="Name">Its name.</param>
internal sealed record Described(string Name) : IShared
{
    /// <inheritdoc />
    public string Shared => Name;

    /// <summary>Not this.</summary>
    [GraphQLDescription("Given here.")]
    public int Given => Name.Length;

    [Obsolete("Use `name`.")]
    public int Old => Name.Length;
}

/// <summary>How one feels.</summary>
internal enum Mood
{
    /// <summary>Well.</summary>
    Good,

    [GraphQLDeprecated("Cheer up.")]
    Bad,
}
