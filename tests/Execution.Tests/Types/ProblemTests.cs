using HotChocolate.Execution;
using HotChocolate.Types;
using HotChocolate.Types.Relay;
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

    [Fact]
    public async Task Node_resolvers_need_a_key_and_an_object_with_an_id_and_each_type_has_one()
    {
        var builder = InferredSchema.Of(__WrongNodeQueries_QueryRegistration.Create(), __CarNode_ObjectRegistration.Create()).AddGlobalObjectIdentification();

        var exception = await Assert.ThrowsAsync<SchemaException>(async () => await builder.BuildSchemaAsync());

        Assert.Equal(
            [
                "The [NodeResolver] `HotChocolate.Inference.WrongNodeQueries.GetBoat` needs one argument, the key.",
                "`Query.number` has [NodeResolver], but `System.Int32` is no object type.",
                "The node type `Book` has no field `id`.",
                "The type `Car` has two node resolvers.",
            ],
            exception.Errors.Select(error => error.Message));
    }

    [Fact]
    public async Task Two_fields_of_one_name_and_topics_of_unknown_arguments_are_told()
    {
        var builder = InferredSchema.Of(__TwiceQueries_QueryRegistration.Create());

        var exception = await Assert.ThrowsAsync<SchemaException>(async () => await builder.BuildSchemaAsync());

        Assert.Equal(
            ["The type `Query` has two fields of the name `thing`.", "The topic `t_{x}` of `onThing` names an argument that the field does not have."],
            [
                .. exception.Errors.Select(error => error.Message),
                .. (await Assert.ThrowsAsync<SchemaException>(async ()
                    => await InferredSchema.Of(__BookQueries_QueryRegistration.Create(), __WrongTopicSubscriptions_SubscriptionRegistration.Create()).BuildSchemaAsync()))
                    .Errors.Select(error => error.Message),
            ]);
    }
}

[QueryType]
internal static partial class WrongNodeQueries
{
    [NodeResolver]
    public static Boat? GetBoat(string id, int other) => id.Length > other ? null : null;

    [NodeResolver]
    public static int GetNumber(int id) => id;

    [NodeResolver]
    public static Book? GetBook(int id) => id > 0 ? null : null;

    [NodeResolver]
    public static Car? GetCar(long id) => id > 0 ? null : null;
}

[QueryType]
internal static partial class TwiceQueries
{
    public static int GetThing() => 1;

    public static int Thing() => 2;
}

[SubscriptionType]
internal static partial class WrongTopicSubscriptions
{
    [Subscribe]
    [Topic("t_{x}")]
    public static int OnThing([EventMessage] int thing) => thing;
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
