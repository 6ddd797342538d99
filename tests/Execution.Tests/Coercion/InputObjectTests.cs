using static HotChocolate.Coercion.InputFixture;

namespace HotChocolate.Coercion;

public sealed class InputObjectTests
{
    [Theory]
    [InlineData("{ x: 1 }", "{}", "x=1 y=7 color=GREEN")]
    [InlineData("{ x: 1, y: null, label: null }", "{}", "x=1 y= label= color=GREEN")]
    [InlineData("{ x: 1, y: $y, label: $none }", "{ \"y\": 2 }", "x=1 y=2 color=GREEN")]
    [InlineData("{ x: $x, y: $none, color: $none }", "{ \"x\": 3 }", "x=3 y=7 color=GREEN")]
    [InlineData("{ x: 1, tags: $tag, color: RED }", "{ \"tag\": \"t\" }", "x=1 y=7 tags=[t] color=RED")]
    [InlineData("{ x: 1, inner: { x: $x } }", "{ \"x\": 4 }", "x=1 y=7 inner=(x=4 y=7 color=GREEN) color=GREEN")]
    public void Defaults_stand_in_for_what_is_not_given_and_an_absent_variable_gives_nothing(string literal, string variables, string expected)
        => Assert.Equal(expected, Print(Literal("Point", literal, variables)));

    [Theory]
    [InlineData("""{ "x": 1 }""", "x=1 y=7 color=GREEN")]
    [InlineData("""{ "x": 1, "y": null, "inner": { "x": 2 } }""", "x=1 y= inner=(x=2 y=7 color=GREEN) color=GREEN")]
    public void Json_objects_are_coerced_the_same(string json, string expected) => Assert.Equal(expected, Print(Json("Point", json)));

    [Theory]
    [InlineData("{}", "x||The required input field `x` is missing.")]
    [InlineData("{ x: $none }", "x||The required input field `x` is missing.")]
    [InlineData("{ x: null }", "x|HC0018|`Int!` does not accept null.")]
    [InlineData("{ x: 1, z: 2 }", "||The input object `Point` has no field `z`.")]
    [InlineData("{ x: 1, x: 2 }", "||The field `x` of `Point` is given twice.")]
    [InlineData("{ x: 1, color: null }", "color|HC0018|`Color!` does not accept null.")]
    [InlineData("{ x: 1, color: BLUE }", "color||`Color` cannot represent the name `BLUE`.")]
    [InlineData("{ x: 1, color: \"RED\" }", "color||`Color` cannot represent the string \"RED\".")]
    [InlineData("{ x: 1, inner: { x: 1, tags: [\"a\", null] } }", "inner.tags.1|HC0018|`String!` does not accept null.")]
    [InlineData("{ x: 1, inner: { inner: { x: \"1\" }, x: 1 } }", "inner.inner.x||`Int` cannot represent the string \"1\".")]
    [InlineData("{ x: 1, tags: [$none] }", "tags.0|HC0018|`String!` does not accept null.")]
    [InlineData("[]", "||`Point` cannot represent a list.")]
    [InlineData("\"x\"", "||`Point` cannot represent the string \"x\".")]
    public void What_is_wrong_in_a_literal_is_told_with_its_place(string literal, string fault)
        => Assert.Equal(fault, Fault(() => Literal("Point", literal)));

    [Theory]
    [InlineData("{}", "x||The required input field `x` is missing.")]
    [InlineData("""{ "x": null }""", "x|HC0018|`Int!` does not accept null.")]
    [InlineData("""{ "x": 1, "z": 2 }""", "||The input object `Point` has no field `z`.")]
    [InlineData("""{ "x": 1, "x": 2 }""", "||The field `x` of `Point` is given twice.")]
    [InlineData("""{ "x": 1, "\ud800": 2 }""", "||A field name of `Point` is no Unicode text.")]
    [InlineData("""{ "x": 1, "color": "BLUE" }""", "color||`Color` cannot represent the string \"BLUE\".")]
    [InlineData("""{ "x": 1, "color": 1 }""", "color||`Color` cannot represent `1`.")]
    [InlineData("""{ "x": 1, "inner": { "x": 1, "tags": ["a", null] } }""", "inner.tags.1|HC0018|`String!` does not accept null.")]
    [InlineData("[]", "||`Point` cannot represent a list.")]
    [InlineData("{ \"x\": 1 }", null)]
    [InlineData("null", null)]
    public void What_is_wrong_in_a_variable_is_told_with_its_place(string json, string? fault)
    {
        Assert.Equal(fault, FaultOfVariable("Point", json));
        Assert.Equal(fault, Fault(() => Json("Point", json)));
    }

    [Theory]
    [InlineData("{ id: 1 }", "{}", "id=1")]
    [InlineData("{ id: $a }", "{ \"a\": \"x\" }", "id=x")]
    [InlineData("$whole", "{ \"whole\": { \"point\": { \"x\": 1 } } }", "point=(x=1 y=7 color=GREEN)")]
    public void A_OneOf_takes_exactly_one_field(string literal, string variables, string expected)
        => Assert.Equal(expected, Print(Literal("Pick", literal, variables)));

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("{ id: null }", "{}")]
    [InlineData("{ id: 1, point: { x: 1 } }", "{}")]
    [InlineData("{ id: 1, point: null }", "{}")]
    [InlineData("{ id: $none }", "{}")]
    [InlineData("{ id: $null }", "{ \"null\": null }")]
    [InlineData("{ id: 1, point: $none }", "{}")]
    [InlineData("$whole", "{ \"whole\": {} }")]
    [InlineData("$whole", "{ \"whole\": { \"id\": 1, \"point\": null } }")]
    public void A_OneOf_refuses_none_several_and_null(string literal, string variables)
        => Assert.Equal(
            "||`Pick` is a OneOf Input Object: exactly one of its fields must be given, and not null.",
            Fault(() => Literal("Pick", literal, variables)));

    private static string Print(object? value) => value switch
    {
        Dictionary<string, object?> map => string.Join(' ', map.Select(entry => $"{entry.Key}={Nested(entry.Value)}")),
        List<object?> list => $"[{string.Join(',', list.Select(Print))}]",
        _ => $"{value}",
    };

    private static string Nested(object? value) => value is Dictionary<string, object?> ? $"({Print(value)})" : Print(value);
}
