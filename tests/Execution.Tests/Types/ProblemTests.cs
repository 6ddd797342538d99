using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Inference;

/// <summary>What cannot be made of C# types is told, all at once, when the schema is built.</summary>
public sealed class ProblemTests
{
    [Fact]
    public async Task All_problems_are_told_at_once()
    {
        var builder = InferredSchema.Of(__ProblemQueries_QueryRegistration.Create(), __ProblemSubscriptions_SubscriptionRegistration.Create());

        var exception = await Assert.ThrowsAsync<SchemaException>(async () => await builder.BuildSchemaAsync());

        Assert.Equal(
            [
                "The C# type `System.Object` has no place in a schema.",
                "`HotChocolate.Inference.ProblemSubscriptions.OnNothing` has [Subscribe], but no parameter has [EventMessage].",
                "The C# type `HotChocolate.Inference.Closed` cannot be an input object: the parameters of none of its constructors have the names of its properties.",
                "`ClosedInput` has to have at least one field.",
            ],
            exception.Errors.Select(error => error.Message));
    }
}

[QueryType]
internal static partial class ProblemQueries
{
    public static object GetAnything() => 1;

    public static int GetClosed(Closed closed) => closed.Sum;
}

internal sealed class Closed(int left, int right)
{
    public int Sum { get; } = left + right;
}

[SubscriptionType]
internal static partial class ProblemSubscriptions
{
    [Subscribe]
    public static int OnNothing() => 1;
}
