using System.Text.Json;
using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Configurations;
using Microsoft.Extensions.DependencyInjection;
using static HotChocolate.Coercion.InputFixture;

namespace HotChocolate.Coercion;

/// <summary>The C# types that resolvers and constructors ask for.</summary>
public sealed class RuntimeTypeTests
{
    private enum Shade
    {
        Red,
        Green,
    }

    [Fact]
    public void A_leaf_is_given_as_the_C_sharp_type_of_its_position()
    {
        Assert.Equal(5L, Literal("Int", "5", runtimeType: typeof(long?)));
        Assert.Equal((short)5, Literal("Int", "5", runtimeType: typeof(short)));
        Assert.Equal(new DateTime(2026, 1, 1, 18, 4, 5, DateTimeKind.Utc), Literal("DateTime", "\"2026-01-02T03:04:05+09:00\"", runtimeType: typeof(DateTime?)));
        Assert.Equal(DateTimeKind.Utc, ((DateTime)Literal("DateTime", "\"2026-01-02T03:04:05+09:00\"", runtimeType: typeof(DateTime))!).Kind);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(9)), Literal("DateTime", "\"2026-01-02T03:04:05+09:00\"", runtimeType: typeof(DateTimeOffset)));
        Assert.Equal(Guid.Empty, Literal("ID", "\"00000000-0000-0000-0000-000000000000\"", runtimeType: typeof(Guid)));
        Assert.Equal(7, Literal("ID", "7", runtimeType: typeof(int)));
        Assert.Equal(1.5f, Literal("Float", "1.5", runtimeType: typeof(float)));
    }

    [Theory]
    [InlineData("Int", "70000", typeof(short), "||`Int` cannot represent `70000`.")]
    [InlineData("ID", "\"x\"", typeof(int), "||`ID` cannot represent the string \"x\".")]
    [InlineData("ID", "\"x\"", typeof(Guid), "||`ID` cannot represent the string \"x\".")]
    public void A_leaf_that_does_not_fit_its_C_sharp_type_is_refused(string type, string literal, Type runtimeType, string fault)
        => Assert.Equal(fault, Fault(() => Literal(type, literal, runtimeType: runtimeType)));

    [Fact]
    public void Lists_take_the_shape_that_is_asked_for()
    {
        Assert.Equal([1, 2], Assert.IsType<List<int>>(Literal("[Int!]", "[1, 2]", runtimeType: typeof(List<int>))));
        Assert.Equal([1, 2], Assert.IsType<int[]>(Literal("[Int!]!", "[1, 2]", runtimeType: typeof(int[]))));
        Assert.Equal([1, 2], Assert.IsAssignableFrom<IReadOnlyList<int>>(Literal("[Int!]", "[1, 2]", runtimeType: typeof(IReadOnlyList<int>))));
        Assert.Equal([1, 2], Assert.IsAssignableFrom<IEnumerable<int>>(Json("[Int!]", "[1, 2]", typeof(IEnumerable<int>))));
        Assert.Equal([1, null], Assert.IsAssignableFrom<ICollection<int?>>(Json("[Int]", "[1, null]", typeof(ICollection<int?>))));
        Assert.Equal([1, 2], Assert.IsType<HashSet<int>>(Json("[Int!]", "[1, 2, 1]", typeof(ISet<int>))).Order());
        Assert.Equal([2, 1], Assert.IsType<Queue<int>>(Json("[Int!]", "[2, 1]", typeof(Queue<int>))));
        Assert.Equal([[1], [2, 3]], Assert.IsType<List<int[]>>(Json("[[Int!]!]", "[1, [2, 3]]", typeof(List<int[]>))));
        Assert.Equal(["a"], Assert.IsType<List<object>>(Json("[String]", "\"a\"")));
        Assert.Equal([], Assert.IsType<List<object>>(Json("[String]", "[]")));
        Assert.Null(Json("[String]", "null"));
        Assert.Equal([3], Assert.IsType<List<int>>(Literal("[Int!]", "$v", "{ \"v\": 3 }", typeof(List<int>))));
    }

    [Theory]
    [InlineData("[Int!]", "[1, null]", "1|HC0018|`Int!` does not accept null.")]
    [InlineData("[[Int!]]!", "[[1], [2, \"x\"]]", "1.1||`Int` cannot represent the string \"x\".")]
    [InlineData("[Int]!", "null", "|HC0018|`[Int]!` does not accept null.")]
    [InlineData("[Int]", "{}", "||`Int` cannot represent an object.")]
    public void What_is_wrong_in_a_list_is_told_with_its_index(string type, string json, string fault)
    {
        Assert.Equal(fault, Fault(() => Json(type, json)));
        Assert.Equal(fault, Fault(() => Literal(type, json)));
        Assert.Equal(fault, FaultOfVariable(type, json));
    }

    [Fact]
    public void A_formatter_sees_every_leaf_once_and_not_when_a_variable_is_only_checked()
    {
        var seen = new List<object>();
        object Decode(object value)
        {
            seen.Add(value);
            return long.Parse((string)value, null) + 100;
        }

        var coercer = InputCoercers.Create(Type("[[ID!]]"), typeof(List<long[]>), Decode);
        using var json = JsonDocument.Parse("""[["1", "2"], null, ["3"]]""");

        var value = Assert.IsType<List<long[]>>(coercer.CoerceJson(json.RootElement, InputCoercionContext.WithoutVariables));

        Assert.Equal([[101, 102], null!, [103]], value);
        Assert.Equal(["1", "2", "3"], seen);
    }

    [Fact]
    public void A_collection_that_cannot_be_made_is_a_problem_of_the_schema()
    {
        var configuration = new SchemaConfiguration();
        var query = new ObjectTypeConfiguration { Name = "Query" };
        query.Fields.Add(new ObjectFieldConfiguration { Name = "a", Type = new NamedTypeNode("Int"), PureResolver = _ => 1 });
        query.Fields[0].Arguments.Add(new ArgumentConfiguration
        {
            Name = "keys",
            Type = new ListTypeNode(new NamedTypeNode("Int")),
            RuntimeType = typeof(Dictionary<int, int>.KeyCollection),
        });
        configuration.Types.Add(query.Name, query);
        using var services = new ServiceCollection().BuildServiceProvider();

        var exception = Assert.Throws<SchemaException>(() => SchemaCompleter.Complete(configuration, services));

        var error = Assert.Single(exception.Errors);
        Assert.Equal("Query.a(keys:)", error.Coordinate);
        Assert.StartsWith("A list cannot be given as ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_object_is_made_from_its_values_and_what_was_given()
    {
        var calls = new List<string>();
        var configuration = new SchemaConfiguration();
        var query = new ObjectTypeConfiguration { Name = "Query" };
        query.Fields.Add(new ObjectFieldConfiguration { Name = "a", Type = new NamedTypeNode("Int"), PureResolver = _ => 1 });
        query.Fields[0].Arguments.Add(new ArgumentConfiguration { Name = "in", Type = new NamedTypeNode("In") });
        var input = new InputObjectTypeConfiguration
        {
            Name = "In",
            CreateInstance = (values, isGiven) =>
            {
                calls.Add(string.Join(' ', values.Select((value, index) => $"{value ?? "null"}:{isGiven[index]}")));
                return calls.Count;
            },
        };
        input.Fields.Add(new InputFieldConfiguration { Name = "shade", Type = new NamedTypeNode("Shade"), RuntimeType = typeof(Shade?) });
        input.Fields.Add(new InputFieldConfiguration { Name = "count", Type = new NamedTypeNode("Long"), RuntimeType = typeof(int), DefaultValue = new IntValueNode(3) });
        input.Fields.Add(new InputFieldConfiguration { Name = "text", Type = new NamedTypeNode("String"), RuntimeType = typeof(string) });
        var shade = new EnumTypeConfiguration { Name = "Shade", RuntimeType = typeof(Shade) };
        shade.Values.Add(new EnumValueConfiguration { Name = "RED", RuntimeValue = Shade.Red });
        shade.Values.Add(new EnumValueConfiguration { Name = "GREEN", RuntimeValue = Shade.Green });
        foreach (var type in (TypeConfiguration[])[query, input, shade])
        {
            configuration.Types.Add(type.Name, type);
        }

        using var services = new ServiceCollection().BuildServiceProvider();
        var argument = SchemaCompleter.Complete(configuration, services).QueryType.Fields["a"].Arguments["in"];
        using var json = JsonDocument.Parse("""[{ "shade": "GREEN", "text": null }, { "count": 2147483648 }]""");

        Assert.Equal(1, argument.Coercer.CoerceJson(json.RootElement[0], InputCoercionContext.WithoutVariables));
        argument.VariableCoercer.CoerceJson(json.RootElement[0], InputCoercionContext.WithoutVariables);
        argument.VariableCoercer.CoerceJson(json.RootElement[1], InputCoercionContext.WithoutVariables);

        Assert.Equal(["Green:True 3:True null:True"], calls);
        Assert.Equal(
            "count||The value of `Long` does not fit Int32.",
            Fault(() => argument.Coercer.CoerceJson(json.RootElement[1], InputCoercionContext.WithoutVariables)));
    }
}
