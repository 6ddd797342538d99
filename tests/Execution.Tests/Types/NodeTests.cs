using GreenDonut;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;
using HotChocolate.Types.Relay;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Inference;

/// <summary>Node ids, <c>node</c> and <c>nodes</c>.</summary>
public sealed class NodeTests
{
    [Fact]
    public async Task Types_with_a_node_resolver_are_nodes()
    {
        var schema = await Builder().BuildSchemaAsync();

        Assert.Equal("type Car implements Node { id: ID! wheels: Int! name: String! }", schema.Print("Car"));
        Assert.Equal("type Boat implements Node { name: String! id: ID! }", schema.Print("Boat"));
        Assert.Equal(
            """
            type Query { "Fetches an object given its ID." node("ID of the object." id: ID!): Node "Lookup nodes by a list of IDs." nodes("The list of node IDs." ids: [ID!]!): [Node]! boatById(id: ID!): Boat car(id: ID!): String! anyIds(ids: [ID!]!): String! }
            """,
            schema.Print("Query"));
    }

    [Theory]
    [InlineData("node(id: \"Q2FyOjE=\") { id ... on Car { wheels name } }", """{"id":"Q2FyOjE=","wheels":4,"name":"Car 1"}""")]
    [InlineData("node(id: \"Q2FyOjE\") { id }", """{"id":"Q2FyOjE="}""")]
    [InlineData("node(id: \"Qm9hdDphPj8_\") { id ... on Boat { name } }", """{"id":"Qm9hdDphPj8/","name":"Boat a>???"}""")]
    [InlineData("boatById(id: \"Qm9hdDpi\") { id }", """{"id":"Qm9hdDpi"}""")]
    [InlineData("node(id: \"Q2FyOjk=\") { id }", "null")]
    [InlineData("car(id: \"Q2FyOjI=\")", "\"key 2\"")]
    [InlineData("anyIds(ids: [\"Q2FyOjI=\" \"T3RoZXI6Nw==\"])", "\"2,7\"")]
    public async Task Ids_are_keys_to_resolvers(string field, string expected)
        => Assert.Equal($"{{\"data\":{{\"it\":{expected}}}}}", await Builder().ExecuteAsync($"{{ it: {field} }}"));

    [Theory]
    [InlineData("%%%", "The node ID string has an invalid format.")]
    [InlineData("", "The node ID string has an invalid format.")]
    [InlineData("Q2Fy", "The node ID string has an invalid format.")]
    [InlineData("Q2FyOg==", "The node ID string has an invalid format.")]
    [InlineData(" Q2FyOjE=", "The node ID string has an invalid format.")]
    [InlineData("Q2FyOjAx", "The node ID string has an invalid format.")]
    [InlineData("Q2FyOisx", "The node ID string has an invalid format.")]
    [InlineData("Q2FyOng=", "The node ID string has an invalid format.")]
    [InlineData("Q2FyOjk5OTk5OTk5OTk5OTk5OTk5OTk5", "The node ID string has an invalid format.")]
    [InlineData("Qm9hdDox", "The node id is one of type `Boat`; an id of type `Car` was expected.")]
    public async Task A_wrong_id_is_an_error_of_the_field(string id, string message)
    {
        var result = await Builder().ExecuteAsync($"{{ tick: __typename car(id: \"{id}\") }}");

        Assert.Contains($"\"message\":\"{message}\"", result, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"car\"]", result, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nodes_keep_their_places_and_a_wrong_id_costs_only_its_own()
        => Assert.Equal(
            """{"errors":[{"message":"There is no node resolver registered for type `Plane`.","path":["nodes",1]}],"data":{"nodes":[{"id":"Q2FyOjI="},null,{"id":"Qm9hdDpi"},null]}}""",
            await Builder().ExecuteAsync("{ nodes(ids: [\"Q2FyOjI=\" \"UGxhbmU6MQ==\" \"Qm9hdDpi\" \"Q2FyOjk=\"]) { id } }"));

    [Fact]
    public async Task More_nodes_than_allowed_are_refused()
        => Assert.Equal(
            """{"errors":[{"message":"3 nodes were asked for at once; at most 2 are allowed.","path":["nodes"],"extensions":{"code":"HC0076","requestedNodes":3,"maxAllowedNodes":2}}],"data":null}""",
            await InferredSchema.Of(__VehicleQueries_QueryRegistration.Create(), __CarNode_ObjectRegistration.Create())
                .AddGlobalObjectIdentification(options => options.MaxAllowedNodeBatchSize = 2)
                .ExecuteAsync("{ nodes(ids: [\"Q2FyOjE=\" \"Q2FyOjE=\" \"Q2FyOjE=\"]) { id } }"));

    [Fact]
    public async Task Without_node_ids_an_ID_is_the_key_itself()
        => Assert.Equal(
            """{"data":{"car":"key 2"}}""",
            await InferredSchema.Of(__VehicleQueries_QueryRegistration.Create()).ExecuteAsync("{ car(id: \"2\") }"));

    [Fact]
    public async Task The_nodes_of_one_field_are_loaded_in_one_batch()
    {
        var batches = new List<string>();
        var builder = InferredSchema.Of(__VehicleQueries_QueryRegistration.Create(), __TruckNode_ObjectRegistration.Create()).AddGlobalObjectIdentification();
        builder.Services.AddSingleton(batches).AddDataLoader<ITruckByIdDataLoader, TruckByIdDataLoader>();

        var result = await builder.ExecuteAsync("{ nodes(ids: [\"VHJ1Y2s6MQ==\" \"VHJ1Y2s6Mg==\" \"VHJ1Y2s6Mw==\"]) { id } }");

        Assert.Equal("""{"data":{"nodes":[{"id":"VHJ1Y2s6MQ=="},{"id":"VHJ1Y2s6Mg=="},{"id":"VHJ1Y2s6Mw=="}]}}""", result);
        Assert.Equal(["1,2,3"], batches);
    }

    private static IRequestExecutorBuilder Builder()
        => InferredSchema.Of(__VehicleQueries_QueryRegistration.Create(), __CarNode_ObjectRegistration.Create()).AddGlobalObjectIdentification();
}

[QueryType]
internal static partial class VehicleQueries
{
    [NodeResolver]
    public static async Task<Boat?> GetBoatByIdAsync(string id)
    {
        await Task.Yield();
        return new Boat($"Boat {id}?", id);
    }

    public static string GetCar([ID<Car>] long id) => $"key {id}";

    public static string GetAnyIds([ID] List<int> ids) => string.Join(',', ids);
}

internal sealed record Boat(string Name, string Id);

internal sealed record Car(string Name, long Id);

[ObjectType<Car>]
internal static partial class CarNode
{
    [NodeResolver]
    public static Car? GetCar(long id) => id < 5 ? new Car($"Car {id}", id) : null;

    public static int GetWheels([Parent] Car car) => car.Id == 2 ? 3 : 4;
}

public sealed record Truck(long Id);

[ObjectType<Truck>]
internal static partial class TruckNode
{
    [NodeResolver]
    public static async Task<Truck?> GetTruckAsync(long id, ITruckByIdDataLoader truckById, CancellationToken cancellationToken)
        => await truckById.LoadAsync(id, cancellationToken);
}

internal static class TruckDataLoaders
{
    [DataLoader]
    internal static async Task<Dictionary<long, Truck>> GetTruckByIdAsync(IReadOnlyList<long> ids, List<string> batches, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        batches.Add(string.Join(',', ids));
        return ids.ToDictionary(id => id, id => new Truck(id));
    }
}
