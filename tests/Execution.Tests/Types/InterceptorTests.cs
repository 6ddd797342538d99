using System.Reflection;
using HotChocolate.Configuration;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Configurations;
using HotChocolate.Types.Relay;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Inference;

/// <summary>Interceptors change types whatever they come from: C# types, documents, conventions.</summary>
public sealed class InterceptorTests
{
    [Fact]
    public async Task One_interceptor_makes_node_ids_of_the_keys_of_all_exceptions()
    {
        var schema = await Builder().TryAddTypeInterceptor<ErrorIdInterceptor>().BuildSchemaAsync();

        Assert.Equal("type WheelMissingError implements Error { message: String! carId: ID! boatId: ID position: Int! serialId: String! }", schema.Print("WheelMissingError"));
        Assert.Equal("type Car implements Node { id: ID! wheels: Int! name: String! }", schema.Print("Car"));
        Assert.Equal("type RepairPayload { dockId: Long errors: [RepairError!] }", schema.Print("RepairPayload"));
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData("\"Qm9hdDo5\"", "\"Qm9hdDo5\"")]
    public async Task The_ids_of_errors_are_those_of_the_nodes(string boatId, string expected)
        => Assert.Equal(
            $$$$"""{"data":{"repair":{"errors":[{"message":"A wheel is missing.","carId":"Q2FyOjI=","boatId":{{{{expected}}}},"position":4,"serialId":"s"}]}}}""",
            await Builder().TryAddTypeInterceptor<ErrorIdInterceptor>().ExecuteAsync(
                $"mutation {{ repair(input: {{ carId: \"Q2FyOjI=\" boatId: {boatId} }}) {{ errors {{ ... on WheelMissingError {{ message carId boatId position serialId }} }} }} }}"));

    [Fact]
    public async Task Without_node_ids_the_keys_of_errors_are_IDs()
    {
        var builder = InferredSchema.Of(__BookQueries_QueryRegistration.Create(), __RepairMutations_MutationRegistration.Create())
            .AddMutationConventions()
            .TryAddTypeInterceptor<ErrorIdInterceptor>();

        Assert.Equal(
            "type WheelMissingError implements Error { message: String! carId: ID! boatId: ID position: Int! serialId: String! }",
            (await builder.BuildSchemaAsync()).Print("WheelMissingError"));
        Assert.Equal(
            """{"data":{"repair":{"errors":[{"carId":"2"}]}}}""",
            await builder.ExecuteAsync("mutation { repair(input: { carId: 2 boatId: 9 }) { errors { ... on WheelMissingError { carId } } } }"));
    }

    [Fact]
    public async Task A_class_of_an_object_type_may_say_which_fields_are_node_ids()
    {
        var builder = InferredSchema.Of(__GarageQueries_QueryRegistration.Create(), __GarageNode_ObjectRegistration.Create(), __CarNode_ObjectRegistration.Create())
            .AddGlobalObjectIdentification();

        Assert.Equal("type Garage { carId: ID! boatId: ID carIds: [ID!]! id: ID! }", (await builder.BuildSchemaAsync()).Print("Garage"));
        Assert.Equal(
            """{"data":{"garage":{"id":"R2FyYWdlOjE=","carId":"Q2FyOjI=","boatId":"Qm9hdDoz","carIds":["Q2FyOjQ=","Q2FyOjU="]}}}""",
            await builder.ExecuteAsync("{ garage { id carId boatId carIds } }"));
    }

    [Fact]
    public async Task Interceptors_are_called_twice_for_each_type_with_the_members_that_it_has_then()
    {
        var recorder = new Recorder();
        await Builder()
            .AddDocumentFromString("enum Lazy { YES } directive @marked(why: String) on OBJECT")
            .TryAddTypeInterceptor(recorder)
            .BuildSchemaAsync();

        Assert.Equal(["(carId boatId) repair tick", "(input) repair tick"], recorder.Of("Mutation"));
        Assert.Equal(["carId boatId", "carId boatId"], recorder.Of("RepairInput"));
        Assert.Equal(["boolean", "boolean"], recorder.Of("TickPayload"));
        Assert.Equal(["dockId", "dockId errors"], recorder.Of("RepairPayload"));
        Assert.Equal(["", ""], recorder.Of("RepairError"));
        Assert.Equal(["message carId boatId position serialId", "message carId boatId position serialId"], recorder.Of("WheelMissingError"));
        Assert.Equal(["message", "message"], recorder.Of("Error"));
        Assert.Equal(["YES", "YES"], recorder.Of("Lazy"));
        Assert.Equal(["why"], recorder.Of("marked"));
        Assert.Equal(["if"], recorder.Of("skip"));
        Assert.Equal([""], recorder.Of("Int"));
        Assert.Equal(["SCALAR OBJECT INTERFACE UNION ENUM INPUT_OBJECT LIST NON_NULL"], recorder.Of("__TypeKind"));
    }

    [Fact]
    public async Task An_interceptor_is_added_once_for_its_type_or_as_often_as_it_is_given()
    {
        var (first, second) = (new Recorder(), new Recorder());
        await Builder()
            .TryAddTypeInterceptor(_ => first)
            .TryAddTypeInterceptor(_ => second)
            .TryAddTypeInterceptor(second, uniqueByType: true)
            .BuildSchemaAsync();

        Assert.Equal(2, first.Of("Error").Count);
        Assert.Empty(second.Of("Error"));

        await Builder().TryAddTypeInterceptor(first).TryAddTypeInterceptor(second).BuildSchemaAsync();

        Assert.Equal(4, first.Of("Error").Count);
        Assert.Equal(2, second.Of("Error").Count);
    }

    [Fact]
    public async Task What_conventions_make_can_be_described()
    {
        var schema = await Builder().AddErrorInterfaceType<IWheelError>().TryAddTypeInterceptor<DescriptionInterceptor>().BuildSchemaAsync();

        Assert.Equal(
            """
            "The arguments of `repair`." input RepairInput { "The car to repair." carId: ID! "The field boatId." boatId: ID }
            """,
            schema.Print("RepairInput"));
        Assert.Equal(
            """
            "The result of `repair`." type RepairPayload { "The field dockId." dockId: Long "Why nothing was done." errors: [RepairError!] }
            """,
            schema.Print("RepairPayload"));
        Assert.Equal("\"What `repair` can be refused for.\" union RepairError = WheelMissingError", schema.Print("RepairError"));
        Assert.Equal(
            """
            "The type Mutation." type Mutation { "The field repair." repair("The arguments of the mutation." input: RepairInput!): RepairPayload! "The field tick." tick: TickPayload! }
            """,
            schema.Print("Mutation"));
        Assert.Equal(
            "\"The node interface is implemented by entities that have a global unique identifier.\" interface Node { \"The node id.\" id: ID! }",
            schema.Print("Node"));
        Assert.Equal(
            """
            "The type WheelMissingError." type WheelMissingError implements Error { "For people." message: String! "The field carId." carId: Long! "The field boatId." boatId: Long "The field position." position: Int! "The field serialId." serialId: String! }
            """,
            schema.Print("WheelMissingError"));
        Assert.Equal([], Undescribed(schema));
        Assert.Equal(
            [
                "Error", "Error.message", "Mutation", "Mutation.repair", "Mutation.repair(input:)", "Mutation.tick", "Node.id",
                "RepairError", "RepairInput", "RepairInput.boatId", "RepairPayload", "RepairPayload.dockId", "RepairPayload.errors",
                "TickPayload", "TickPayload.boolean", "WheelMissingError", "WheelMissingError.boatId", "WheelMissingError.carId",
                "WheelMissingError.message", "WheelMissingError.position", "WheelMissingError.serialId",
            ],
            Undescribed(await Builder().BuildSchemaAsync())
                .Where(coordinate => !coordinate.StartsWith("__", StringComparison.Ordinal) && coordinate.Split('.')[0] is not ("Query" or "Boat" or "Car"))
                .Order(StringComparer.Ordinal));
    }

    /// <summary>Types, fields, arguments, enum values and directives of a schema that have no description.</summary>
    private static IEnumerable<string> Undescribed(Schema schema)
    {
        foreach (var type in schema.Types)
        {
            var members = type switch
            {
                ComplexType complex => complex.OutputFields.SelectMany(field => field.Arguments.Prepend<Field>(field)),
                InputObjectType input => input.Fields,
                _ => [],
            };
            var described = (type as EnumType)?.Values.Select(value => ($"{type.Name}.{value.Name}", value.Description)) ?? [];
            foreach (var (coordinate, description) in described
                .Concat(members.Select(field => (field.Coordinate ?? field.Name, field.Description)))
                .Prepend((type.Name, type.Description)))
            {
                if (description is null)
                {
                    yield return coordinate;
                }
            }
        }

        foreach (var directive in schema.DirectiveTypes)
        {
            foreach (var (coordinate, description) in directive.Arguments.Select(argument => (argument.Coordinate, argument.Description))
                .Prepend(($"@{directive.Name}", directive.Description)))
            {
                if (description is null)
                {
                    yield return coordinate!;
                }
            }
        }
    }

    private static IRequestExecutorBuilder Builder()
        => InferredSchema.Of(__VehicleQueries_QueryRegistration.Create(), __CarNode_ObjectRegistration.Create(), __RepairMutations_MutationRegistration.Create())
            .AddGlobalObjectIdentification()
            .AddMutationConventions();
}

/// <summary>A property <c>CarId</c> of an exception is the node id of a Car.</summary>
internal sealed class ErrorIdInterceptor : TypeInterceptor
{
    public override void OnBeforeRegisterDependencies(ITypeDiscoveryContext discoveryContext, TypeSystemConfiguration configuration)
    {
        if (configuration is not ObjectTypeConfiguration type || !typeof(Exception).IsAssignableFrom(type.RuntimeType))
        {
            return;
        }

        foreach (var field in type.Fields)
        {
            if (field.Member is PropertyInfo { Name: [_, _, _, ..] name } property
                && name.EndsWith("Id", StringComparison.Ordinal)
                && (property.PropertyType == typeof(long) || property.PropertyType == typeof(long?)))
            {
                var descriptor = field.ToDescriptor(discoveryContext.DescriptorContext);
                descriptor.ID(name[..^2]);
                descriptor.CreateConfiguration();
            }
        }
    }
}

/// <summary>Describes what has no description.</summary>
internal sealed class DescriptionInterceptor : TypeInterceptor
{
    private static readonly Dictionary<string, string> s_members = new(StringComparer.Ordinal)
    {
        ["id"] = "The node id.",
        ["input"] = "The arguments of the mutation.",
        ["errors"] = "Why nothing was done.",
        ["message"] = "For people.",
    };

    public override void OnBeforeCompleteType(ITypeCompletionContext completionContext, TypeSystemConfiguration configuration)
    {
        configuration.Description ??= configuration switch
        {
            InputObjectTypeConfiguration => $"The arguments of `{Mutation(configuration, "Input")}`.",
            ObjectTypeConfiguration when configuration.Name.EndsWith("Payload", StringComparison.Ordinal) => $"The result of `{Mutation(configuration, "Payload")}`.",
            UnionTypeConfiguration => $"What `{Mutation(configuration, "Error")}` can be refused for.",
            _ => $"The type {configuration.Name}.",
        };
        IEnumerable<TypeSystemConfiguration> members = configuration switch
        {
            ObjectTypeConfiguration type => type.Fields.SelectMany(static field => field.Arguments.Prepend<TypeSystemConfiguration>(field)),
            InterfaceTypeConfiguration type => type.Fields.SelectMany(static field => field.Arguments.Prepend<TypeSystemConfiguration>(field)),
            InputObjectTypeConfiguration type => type.Fields,
            EnumTypeConfiguration type => type.Values,
            DirectiveTypeConfiguration directive => directive.Arguments,
            _ => [],
        };
        foreach (var member in members)
        {
            member.Description ??= s_members.GetValueOrDefault(member.Name) ?? $"The field {member.Name}.";
        }
    }

    private static string Mutation(TypeSystemConfiguration configuration, string suffix)
        => char.ToLowerInvariant(configuration.Name[0]) + configuration.Name[1..^suffix.Length];
}

/// <summary>Keeps the members of each type at each call.</summary>
internal sealed class Recorder : TypeInterceptor
{
    private readonly List<(string Type, string Members)> _calls = [];

    public List<string> Of(string type) => [.. _calls.Where(call => call.Type == type).Select(call => call.Members)];

    public override void OnBeforeRegisterDependencies(ITypeDiscoveryContext discoveryContext, TypeSystemConfiguration configuration)
        => Record(discoveryContext, configuration);

    public override void OnBeforeCompleteType(ITypeCompletionContext completionContext, TypeSystemConfiguration configuration)
        => Record(completionContext, configuration);

    private void Record(ITypeSystemObjectContext context, TypeSystemConfiguration configuration)
    {
        Assert.NotNull(context.DescriptorContext.Services.GetService<Shelf>());
        Assert.Same(context.Services, context.DescriptorContext.Services);
        var members = configuration switch
        {
            ObjectTypeConfiguration type => type.Fields.Select(Write),
            InterfaceTypeConfiguration type => type.Fields.Select(static field => field.Name),
            InputObjectTypeConfiguration type => type.Fields.Select(static field => field.Name),
            EnumTypeConfiguration type => type.Values.Select(static value => value.Name),
            DirectiveTypeConfiguration directive => directive.Arguments.Select(static argument => argument.Name),
            _ => [],
        };
        _calls.Add((configuration.Name, string.Join(' ', members)));
    }

    private static string Write(ObjectFieldConfiguration field)
        => field.Arguments.Count == 0 || field.Name.StartsWith('_') ? field.Name : $"({string.Join(' ', field.Arguments.Select(static argument => argument.Name))}) {field.Name}";
}

[MutationType]
internal static partial class RepairMutations
{
    /// <param name="carId">The car to repair.</param>
    /// <param name="boatId"></param>
    [Error<WheelMissingException>]
    public static RepairPayload Repair([ID<Car>] long carId, [ID("Boat")] long? boatId) => throw new WheelMissingException(carId, boatId, 4);

    public static bool Tick() => true;
}

internal sealed record RepairPayload(long DockId);

internal sealed class WheelMissingException(long carId, long? boatId, int position) : Exception("A wheel is missing.")
{
    public long CarId { get; } = carId;

    public long? BoatId { get; } = boatId;

    public int Position { get; } = position;

    public string SerialId { get; } = "s";
}

[InterfaceType("Error")]
internal interface IWheelError
{
    string Message { get; }
}

[QueryType]
internal static partial class GarageQueries
{
    public static Garage GetGarage() => new(1, 2, 3, [4, 5]);
}

internal sealed record Garage(long Id, long CarId, long? BoatId, IReadOnlyList<long> CarIds);

[ObjectType<Garage>]
internal static partial class GarageNode
{
    static partial void Configure(IObjectTypeDescriptor<Garage> descriptor)
    {
        descriptor.Field(garage => garage.CarId).ID<Car>();
        descriptor.Field(garage => garage.BoatId).ID("Boat");
        descriptor.Field(garage => garage.CarIds).ID<Car>();
        descriptor.Field(garage => garage.Id).ID();
    }
}
