namespace HotChocolate.Validation;

public sealed class SchemaBuilderTests
{
    [Theory]
    [InlineData("schema { query: Q } schema { query: Q } type Q { a: Int }", "There can be only one schema definition.", "There can be only one query type.")]
    [InlineData("schema { query: Q query: R } type Q { a: Int } type R { a: Int }", "There can be only one query type.")]
    [InlineData("type Query { a(b: I = { c: 1, c: 2 }): Int } input I { c: Int }", "The input field `c` is given more than once.")]
    [InlineData("type Query { a: Int @deprecated(reason: \"x\", reason: \"y\") }", "The argument `reason` is given more than once.")]
    public void What_a_schema_would_not_show_any_more_is_refused_before_it_is_built(string sdl, params string[] messages)
    {
        var builder = SchemaBuilder.New().AddDocumentFromString(sdl).Use(_ => _ => ValueTask.CompletedTask);

        var exception = Assert.Throws<SchemaException>(builder.Create);

        Assert.Equal(messages, exception.Errors.Select(error => error.Message));
        Assert.All(exception.Errors, error => Assert.StartsWith("line 1, column ", error.Coordinate!, StringComparison.Ordinal));
    }
}
