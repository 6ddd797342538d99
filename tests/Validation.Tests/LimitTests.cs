using HotChocolate.Language;
using HotChocolate.Validation.Options;

namespace HotChocolate.Validation;

public sealed class LimitTests
{
    private static readonly Schema s_schema = SchemaBuilder.New()
        .AddDocumentFromString("type Query { a: Query b: Query c: Int }")
        .Use(_ => _ => ValueTask.CompletedTask)
        .Create();

    [Theory]
    [InlineData("{ a { b { c } } }", true)]
    [InlineData("{ a { ...F } } fragment F on Query { b { c } }", true)]
    [InlineData("{ a { b { a { c } } } }", false)]
    [InlineData("{ ...F } fragment F on Query { a { b { ...G } } } fragment G on Query { a { c } }", false)]
    public void Operations_are_no_deeper_than_allowed(string document, bool isValid)
    {
        var errors = Validate(document, new ValidationOptions { MaxAllowedExecutionDepth = 3 });

        Assert.Equal(isValid ? [] : ["The operation is 4 fields deep; 3 are allowed."], errors.Select(error => error.Message));
        Assert.All(errors, error => Assert.Equal((3, 4), (error.Extensions!["allowedExecutionDepth"], error.Extensions["detectedExecutionDepth"])));
    }

    [Fact]
    public void Introspection_does_not_count_as_depth_where_it_is_left_out()
    {
        const string document = "{ __schema { types { fields { type { name } } } } a { c } }";

        Assert.Empty(Validate(document, new ValidationOptions { MaxAllowedExecutionDepth = 2, SkipIntrospectionFields = true }));
        Assert.Single(Validate(document, new ValidationOptions { MaxAllowedExecutionDepth = 2 }));
    }

    [Theory]
    [InlineData("{ a { b { a { c } b { c } } } }", null)]
    [InlineData("{ a { a { a { c } } } }", "HC0087")]
    [InlineData("{ a { ...F } } fragment F on Query { a { b { a { c } } } }", "HC0087")]
    public void A_field_occurs_within_itself_no_more_often_than_allowed(string document, string? code)
    {
        var errors = Validate(document, new ValidationOptions { MaxAllowedFieldCycleDepth = 2 });

        Assert.Equal(code, errors.SingleOrDefault()?.Code);
    }

    [Fact]
    public void Introspection_can_be_off()
    {
        var errors = Validate("{ __typename __type(name: \"Query\") { name } }", new ValidationOptions { DisableIntrospection = true });

        var error = Assert.Single(errors);
        Assert.Equal("HC0046", error.Code);
        Assert.Equal([new Location(1, 14)], error.Locations);
    }

    [Fact]
    public void Introspection_does_not_nest_without_end()
    {
        var ofTypes = string.Concat(Enumerable.Repeat("ofType { ", 17)) + "name" + string.Concat(Enumerable.Repeat(" }", 17));

        Assert.Equal("HC0086", Assert.Single(Validate($"{{ __type(name: \"Query\") {{ {ofTypes} }} }}", new ValidationOptions())).Code);
        Assert.Empty(Validate($"{{ __type(name: \"Query\") {{ {ofTypes} }} }}", new ValidationOptions { MaxAllowedOfTypeDepth = 17 }));
        Assert.Empty(Validate("{ __schema { types { fields { type { fields { name } } } } } }", new ValidationOptions()));
        Assert.Equal("HC0086", Assert.Single(Validate("{ __schema { types { fields { type { interfaces { possibleTypes { name } } } } } } }", new ValidationOptions())).Code);
    }

    [Fact]
    public void Validation_ends_after_five_errors_with_five_locations_each()
    {
        var errors = Validate($"{{ {string.Concat(Enumerable.Range(0, 20).Select(i => $"x{i} "))} }}", new ValidationOptions());
        var repeated = Validate($"{{ c({string.Concat(Enumerable.Repeat("x: 1 ", 20))}) }}", new ValidationOptions());

        Assert.Equal(5, errors.Count);
        Assert.Contains(repeated, error => error.Locations!.Count == 5);
        Assert.All(repeated, error => Assert.InRange(error.Locations!.Count, 1, 5));
        Assert.Single(Validate("{ x y }", new ValidationOptions { MaxAllowedErrors = 1 }));
    }

    [Fact]
    public void Selections_nest_500_levels_with_fragments_and_no_deeper()
    {
        var options = new ParserOptions(maxAllowedRecursionDepth: 1000);
        string Nest(int depth) => string.Concat(Enumerable.Repeat("{ a ", depth - 1)) + "{ c" + string.Concat(Enumerable.Repeat(" }", depth));

        Assert.Empty(new DocumentValidator(new ValidationOptions()).Validate(s_schema, Utf8GraphQLParser.Parse(Nest(500), options)));
        var error = Assert.Single(new DocumentValidator(new ValidationOptions()).Validate(s_schema, Utf8GraphQLParser.Parse(Nest(501), options)));
        Assert.Equal("MAX_NESTING_EXCEEDED", error.Code);
    }

    [Theory]
    [InlineData("{ a { b { x } } }", null)]
    [InlineData("{ a { y: b(x: 1) { c } } }", "/a/y")]
    [InlineData("{ a { y: b { c @skip } } }", "/a/y/c")]
    [InlineData("{ a { ...F } } fragment F on Query { b(x: 1) { c } }", null)]
    public void Errors_tell_the_fields_around_them_where_these_have_one_place(string document, string? path)
    {
        var error = Assert.Single(Validate(document, new ValidationOptions()));

        Assert.Equal(path, error.Path?.Print());
    }

    [Theory]
    [InlineData(97)]
    [InlineData(98)]
    [InlineData(99)]
    public void A_message_repeats_the_beginning_of_long_values_without_cutting_a_character_in_two(int length)
    {
        var message = Assert.Single(Validate($"{{ c @skip(if: \"{new string('x', length)}😀 and more\") }}", new ValidationOptions())).Message;

        Assert.Contains("...`", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(message)));
    }

    private static IReadOnlyList<IError> Validate(string document, ValidationOptions options)
        => new DocumentValidator(options).Validate(s_schema, Utf8GraphQLParser.Parse(document));
}
