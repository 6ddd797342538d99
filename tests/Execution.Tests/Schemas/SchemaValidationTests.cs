namespace HotChocolate.Schemas;

/// <summary>A table of broken schemas with all that is told of each.</summary>
public sealed class SchemaValidationTests
{
    public static TheoryData<string, string, string[]> Broken => new()
    {
        { "no query", "type A { a: Int }", [": The query type `Query` is not defined."] },
        { "query not in the schema definition", "schema { mutation: A } type A { a: Int } type Query { a: Int }", [": The schema has no query type."] },
        { "query is an interface", "schema { query: I } interface I { a: Int }", ["I: The query type `I` has to be an object type."] },
        { "one root twice", "schema { query: A mutation: A } type A { a: Int }", ["A: `A` is the root type of several operations."] },
        {
            "unknown types",
            "type Query { a: A b(x: [B!]): Int c: In } input In { d: D } union U = E interface J implements K { a: Int }",
            [
                "Query.a: The type `A` is not defined.",
                "Query.b(x:): The type `B` is not defined.",
                "Query.c: `In` is not an output type.",
                "In.d: The type `D` is not defined.",
                "U: The type `E` is not defined.",
                "J: The type `K` is not defined.",
                "U: `U` has to have at least one member.",
            ]
        },
        {
            "wrong kinds",
            "type Query implements Query { a(x: Query): Int } union U = I interface I { a: Int } input In { q: U }",
            [
                "Query: `Query` is not an interface type.",
                "Query.a(x:): `Query` is not an input type.",
                "U: `I` is not an object type.",
                "In.q: `U` is not an input type.",
                "U: `U` has to have at least one member.",
            ]
        },
        {
            "names",
            "type Query { __a: Int a(__x: Int): __E } enum __E { __V } input __In { __f: Int } directive @__d(__y: Int) on FIELD",
            [
                "Query.__a: `__a` begins with two underscores, which are reserved for introspection.",
                "Query.a(__x:): `__x` begins with two underscores, which are reserved for introspection.",
                "__E: `__E` begins with two underscores, which are reserved for introspection.",
                "__E.__V: `__V` begins with two underscores, which are reserved for introspection.",
                "__In: `__In` begins with two underscores, which are reserved for introspection.",
                "__In.__f: `__f` begins with two underscores, which are reserved for introspection.",
                "@__d: `__d` begins with two underscores, which are reserved for introspection.",
                "@__d(__y:): `__y` begins with two underscores, which are reserved for introspection.",
            ]
        },
        { "a type of introspection", "type Query { a: Int } type __Type { a: Int }", ["__Type: The name `__Type` stands for two types."] },
        {
            "empty types",
            "type Query interface I input In enum E union U",
            [
                "Query: `Query` has to have at least one field.",
                "I: `I` has to have at least one field.",
                "In: `In` has to have at least one field.",
                "E: `E` has to have at least one value.",
                "U: `U` has to have at least one member.",
            ]
        },
        {
            "the same twice",
            "type Query { a: Int a: Int b(x: Int x: Int): Int } input In { c: Int c: Int } enum E { V V } union U = Query | Query type T implements I & I { a: Int } interface I { a: Int }",
            [
                "Query.a: The field `a` is defined twice.",
                "Query.b(x:): The argument `x` is defined twice.",
                "In.c: The field `c` is defined twice.",
                "U: The member `Query` is listed twice.",
                "T: The interface `I` is listed twice.",
                "E.V: The enum value `V` is defined twice.",
            ]
        },
        {
            "interface not implemented",
            "type Query implements I { a: String b(x: Int! y: Int!): Int } interface I { a: Int b(x: Int): Int c: Int d(z: Int): Int }",
            [
                "Query.a: `Query.a` is of type `String`, but `I.a` promises `Int`.",
                "Query.b(x:): `Query.b(x:)` is of type `Int!`, but `I.b(x:)` promises `Int`.",
                "Query.b(y:): `Query.b(y:)` cannot be required, because `I.b` does not have it.",
                "Query: `Query` has no field `c`, which `I` promises.",
                "Query: `Query` has no field `d`, which `I` promises.",
            ]
        },
        {
            "argument missing and nullability widened",
            "type Query implements I { a: Int b: [Int!] c: Int } interface I { a: Int! b: [Int!]! c(x: Int): Int }",
            [
                "Query.a: `Query.a` is of type `Int`, but `I.a` promises `Int!`.",
                "Query.b: `Query.b` is of type `[Int!]`, but `I.b` promises `[Int!]!`.",
                "Query.c: `Query.c` has no argument `x`, which `I.c` promises.",
            ]
        },
        {
            "interfaces of interfaces",
            "type Query implements A { a: Int } interface A implements B { a: Int } interface B { a: Int } interface C implements D { a: Int } interface D implements C { a: Int } interface S implements S { a: Int }",
            [
                "Query: `Query` has to implement `B`, because `A` does.",
                "C: `C` cannot implement `D`, which implements `C`.",
                "D: `D` cannot implement `C`, which implements `D`.",
                "S: `S` cannot implement itself.",
            ]
        },
        { "deprecated where the interface is not", "type Query implements I { a: Int @deprecated } interface I { a: Int }", ["Query.a: `Query.a` cannot be deprecated while `I.a` is not."] },
        {
            "required and deprecated",
            "type Query { a(x: Int! @deprecated y: Int! = 1 @deprecated z: Int @deprecated): Int } input In { f: Int! @deprecated } directive @d(x: Int! @deprecated) on FIELD",
            [
                "Query.a(x:): `Query.a(x:)` is required and so cannot be deprecated; make it nullable or give it a default value.",
                "In.f: `In.f` is required and so cannot be deprecated; make it nullable or give it a default value.",
                "@d(x:): `@d(x:)` is required and so cannot be deprecated; make it nullable or give it a default value.",
            ]
        },
        {
            "endless input objects",
            "type Query { a: Int } input A { b: B! } input B { a: A! c: C } input C { c: [C!]! n: C } input OnlyLeadsThere { a: A! }",
            [
                "A: No value of `A` can be given: it has to hold another `A`, which has to hold another, without end.",
                "B: No value of `B` can be given: it has to hold another `B`, which has to hold another, without end.",
            ]
        },
        {
            "endless OneOf",
            "type Query { a: Int } input A @oneOf { a: A b: B } input B @oneOf { a: A } input Fine @oneOf { f: Fine i: Int } input List @oneOf { l: [List!] }",
            [
                "A: No value of `A` can be given: it has to hold another `A`, which has to hold another, without end.",
                "B: No value of `B` can be given: it has to hold another `B`, which has to hold another, without end.",
            ]
        },
        {
            "OneOf fields",
            "type Query { a: Int } input A @oneOf { a: Int! b: Int = 1 }",
            ["A.a: `A.a` has to be nullable, because its type is a OneOf.", "A.b: `A.b` cannot have a default value, because its type is a OneOf."]
        },
        {
            "endless defaults",
            "type Query { a: Int } input A { b: B = {} i: Int } input B { a: A = { i: 1 } } input C { c: C = { c: null } } input L { l: [L] = [{ l: [] }] }",
            ["A.b: The default value of `A.b` holds itself through the defaults of `A.b`, `B.a`."]
        },
        {
            "defaults of the wrong type",
            "type Query { a(x: Int = \"1\" y: [Int!] = [1, null] z: In = { n: 1 } w: E = NO): Int } input In { n: Int! m: String! } enum E { YES } directive @d(b: Boolean! = null) on FIELD",
            [
                "Query.a(x:): The default value of `Query.a(x:)` is not a `Int`: `Int` cannot represent the string \"1\".",
                "Query.a(y:): The default value of `Query.a(y:)` is not a `[Int!]` at `1`: `Int!` does not accept null.",
                "Query.a(z:): The default value of `Query.a(z:)` is not a `In` at `m`: The required input field `m` is missing.",
                "Query.a(w:): The default value of `Query.a(w:)` is not a `E`: `E` cannot represent the name `NO`.",
                "@d(b:): The default value of `@d(b:)` is not a `Boolean!`: `Boolean!` does not accept null.",
            ]
        },
        {
            "directives that use themselves",
            "type Query { a: Int } directive @a(x: Int @a) on ARGUMENT_DEFINITION directive @b(x: Int @c) on ARGUMENT_DEFINITION directive @c(n: Int @b) on ARGUMENT_DEFINITION directive @s @s on DIRECTIVE_DEFINITION directive @fine(x: Int @c) on FIELD",
            [
                "@a: `@a` refers to itself through its own definition.",
                "@b: `@b` refers to itself through its own definition.",
                "@c: `@c` refers to itself through its own definition.",
                "@s: `@s` refers to itself through its own definition.",
            ]
        },
        {
            "applied directives",
            "type Query @f { a: Int @f @f @f(n: 1 m: \"x\") @g } directive @f(n: Int! = 0) on FIELD_DEFINITION directive @h(x: Int!) on SCALAR scalar S @h scalar T @h(x: 1.5)",
            [
                "Query.a: The directive `@g` is not defined.",
                "Query: `@f` cannot stand at OBJECT.",
                "Query.a: `@f` cannot stand twice at the same place.",
                "Query.a: `@f` cannot stand twice at the same place.",
                "Query.a: `@f` has no argument `m`.",
                "S: `@h` has to be given the argument `x`.",
            ]
        },
        {
            "deprecation with what it does not have",
            "type Query { a: Int @deprecated(why: \"x\") b: Int @deprecated(reason: null) c: Int @deprecated @deprecated }",
            [
                "Query.a: `@deprecated` has no argument `why`.",
                "Query.b: The argument `@deprecated(reason:)` is not a `String!`: `String!` does not accept null.",
                "Query.c: `@deprecated` cannot stand twice at the same place.",
            ]
        },
        { "argument of an applied directive", "type Query { a: Int } directive @h(x: Int!) on SCALAR scalar T @h(x: 1.5)", ["T: The argument `@h(x:)` is not a `Int!`: `Int` cannot represent `1.5`."] },
        { "a field without a resolver", "type Query { a: Int }", ["Query.a: The field `Query.a` has no resolver."] },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_schema_is_refused_with_all_its_problems(string name, string sdl, string[] problems)
    {
        var builder = SchemaBuilder.New().AddDocumentFromString(sdl);
        if (name != "a field without a resolver")
        {
            builder.Use(next => next);
        }

        var exception = Assert.Throws<SchemaException>(() => builder.Create());

        Assert.Equal(problems, exception.Errors.Select(error => $"{error.Coordinate}: {error.Message}"));
        Assert.All(exception.Errors, error => Assert.Contains(error.Message, exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Large_schemas_are_validated_in_reasonable_time()
    {
        const int count = 400;
        var inputs = Enumerable.Range(0, count).Select(i => i < count - 1
            ? $"input I{i} {{ next: I{i + 1}! = {{}} other: I{i + 1} = {{}} list: [I{i}!] }}"
            : $"input I{i} {{ end: Int }}");
        var interfaces = Enumerable.Range(0, count).Select(i => $"interface F{i} {{ f{i}: Int }}");
        var types = $"type Query implements {string.Join(" & ", Enumerable.Range(0, count).Select(i => $"F{i}"))} {{ {string.Join(' ', Enumerable.Range(0, count).Select(i => $"f{i}: Int"))} }}";
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var schema = SchemaBuilder.New().AddDocumentFromString($"{types} {string.Join(' ', inputs)} {string.Join(' ', interfaces)}").Use(next => next).Create();

        Assert.Equal(count, schema.Types.OfType<Types.InputObjectType>().Count());
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("type Query { a: Nope }", "TS_MISSING_TYPE")]
    [InlineData("type Query { a: Int } enum E", "TS_NO_ENUM_VALUES")]
    [InlineData("type Query implements I { a: Int } interface I { b: Int }", "SCHEMA_INTERFACE_NO_IMPL")]
    [InlineData("type Query { a: Int } enum __TypeKind { A }", "HC0065")]
    [InlineData("type Query { a: Int } union U", null)]
    public void Problems_that_Hot_Chocolate_has_codes_for_have_the_same(string sdl, string? code)
    {
        var exception = Assert.Throws<SchemaException>(() => SchemaBuilder.New().AddDocumentFromString(sdl).Use(next => next).Create());

        Assert.Equal(code, Assert.Single(exception.Errors).Code);
    }

    [Fact]
    public void Covariant_fields_optional_arguments_and_inherited_interfaces_are_fine()
    {
        var schema = SchemaBuilder.New().AddDocumentFromString(
            """
            type Query implements B & A { u: Query! i: [Query!]! n(x: Int y: Int z: Int! = 1): Int! d: Int @deprecated }
            interface B implements A { u: U! i: [A]! n(x: Int): Int d: Int @deprecated }
            interface A { u: U i: [A] n(x: Int): Int d: Int @deprecated }
            union U = Query
            """).Use(next => next).Create();

        Assert.Equal(["B", "A"], schema.QueryType.Implements.Select(type => type.Name));
    }
}
