using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Inference;

/// <summary>Interfaces and unions of C# types.</summary>
public sealed class AbstractTypeTests
{
    [Fact]
    public async Task Object_types_implement_what_their_C_sharp_types_implement()
    {
        var schema = await Builder().BuildSchemaAsync();

        Assert.Equal("interface Shape { area: Int! describe(unit: String! = \"m\"): String! }", schema.Print("Shape"));
        Assert.Equal("type Square implements Shape { side: Int! area: Int! describe(unit: String! = \"m\"): String! }", schema.Print("Square"));
        Assert.Equal("union Figure = Square | Point", schema.Print("Figure"));
        Assert.Equal("type Point { x: Int! y: Int! }", schema.Print("Point"));
    }

    [Fact]
    public async Task Values_of_abstract_types_are_told_by_their_C_sharp_type()
        => Assert.Equal(
            """{"data":{"shapes":[{"__typename":"Square","area":9,"describe":"9 cm"}],"figures":[{"side":2},{"__typename":"Point"}]}}""",
            await Builder().ExecuteAsync("{ shapes { __typename area describe(unit: \"cm\") } figures { ... on Square { side } ... on Point { __typename } } }"));

    private static IRequestExecutorBuilder Builder() => InferredSchema.Of(__ShapeQueries_QueryRegistration.Create()).AddType<Square>().AddType<Point>();
}

[QueryType]
internal static partial class ShapeQueries
{
    public static IShape[] GetShapes() => [new Square(3)];

    public static IEnumerable<IFigure> GetFigures() => [new Square(2), new Point(1, 2)];
}

[InterfaceType("Shape")]
internal interface IShape
{
    int Area { get; }

    string Describe(string unit = "m");
}

[UnionType("Figure")]
internal interface IFigure;

internal sealed record Square(int Side) : IShape, IFigure
{
    public int Area => Side * Side;

    public string Describe(string unit = "m") => $"{Area} {unit}";
}

internal readonly record struct Point(int X, int Y) : IFigure;
