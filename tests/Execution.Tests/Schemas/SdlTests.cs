using HotChocolate.Execution;
using HotChocolate.Types;

namespace HotChocolate.Schemas;

public sealed class SdlTests
{
    [Fact]
    public void Extensions_add_to_what_they_extend_whatever_the_order_of_the_documents()
    {
        var schema = SchemaBuilder.New()
            .AddDocumentFromString(
                """
                extend schema @mark { mutation: Change }
                extend type Query implements Named @mark { name: String }
                extend interface Named @mark { name: String }
                extend union U = Change
                extend enum E { B }
                extend input In { b: Int = 2 }
                extend scalar S @specifiedBy(url: "https://example.test/s")
                extend directive @mark @deprecated(reason: "gone")
                """)
            .AddDocumentFromString(
                """
                "all"
                schema { query: Query }
                type Query { a(in: In): E s: S }
                interface Named
                type Change { u: U }
                union U = Query
                enum E { A }
                input In { a: Int }
                scalar S
                directive @mark on SCHEMA | OBJECT | INTERFACE
                """)
            .Use(next => next)
            .Create();

        Assert.Equal(
            """
            "all"
            schema @mark {
              query: Query
              mutation: Change
            }

            interface Named @mark {
              name: String
            }

            type Change {
              u: U
            }

            type Query implements Named @mark {
              a(in: In): E
              s: S
              name: String
            }

            union U = Query | Change

            input In {
              a: Int
              b: Int = 2
            }

            enum E {
              A
              B
            }

            directive @mark @deprecated(reason: "gone") on SCHEMA | OBJECT | INTERFACE

            directive @specifiedBy("The address of a specification that people can read." url: String!) on SCALAR

            scalar S @specifiedBy(url: "https://example.test/s")
            """.Replace("directive @specifiedBy", "\"Says where the behavior of a custom scalar is specified.\"\ndirective @specifiedBy", StringComparison.Ordinal),
            schema.ToString());
        Assert.Equal("gone", schema.DirectiveTypes.Single(directive => directive.Name == "mark").DeprecationReason);
    }

    [Fact]
    public void A_printed_schema_reads_back_as_itself()
    {
        var printed = SchemaBuilder.New().AddDocumentFromString(File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Introspection", "everything.graphql")))
            .Use(next => next).Create().ToString();

        Assert.Equal(printed, SchemaBuilder.New().AddDocumentFromString(printed).Use(next => next).Create().ToString());
        Assert.Contains("pick(by: Pick!): Thing", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_extended_has_to_be_defined_and_of_the_same_kind()
    {
        var exception = Assert.Throws<SchemaException>(() => SchemaBuilder.New().AddDocumentFromString(
            "type Query { a: Int } extend type T { a: Int } extend enum Query { A } extend directive @d @deprecated").Use(next => next).Create());

        Assert.Equal(3, exception.Errors.Count);
    }

    [Fact]
    public void Roots_have_their_usual_names_unless_a_schema_definition_says_otherwise()
    {
        const string types = "type Query { a: Int } type Mutation { a: Int } type Subscription { a: Int }";
        var usual = SchemaBuilder.New().AddDocumentFromString(types).Use(next => next).Create();
        var named = SchemaBuilder.New().AddDocumentFromString($"schema {{ query: Mutation }} {types}").Use(next => next).Create();

        Assert.Equal(("Mutation", "Subscription"), (usual.MutationType?.Name, usual.SubscriptionType?.Name));
        Assert.Equal(("Mutation", null, null), (named.QueryType.Name, named.MutationType, named.SubscriptionType));
    }

    [Fact]
    public void A_scalar_that_Hot_Chocolate_has_is_that_scalar_and_others_take_anything()
    {
        var schema = SchemaBuilder.New().AddDocumentFromString("type Query { a: DateTime b: Other } scalar DateTime scalar Other").Use(next => next).Create();

        Assert.IsType<DateTimeScalar>(schema.QueryType.Fields["a"].Type);
        Assert.IsType<AnyScalar>(schema.QueryType.Fields["b"].Type);
    }

    [Fact]
    public async Task Resolvers_are_found_by_the_coordinates_of_their_fields()
    {
        var schema = SchemaBuilder.New()
            .AddDocumentFromString("type Query { text(of: Any = { a: [1] }): String nested: N } type N { list: [Int!] } scalar Any")
            .AddResolver("Query", "text", context => new(context.ArgumentValue<object>("of").ToString()))
            .AddResolver("Query", "nested", _ => new((object)1))
            .AddResolver("N", "list", context => new(new[] { context.Parent<int>(), 2 }))
            .Create();

        await using var result = await TestExecutor.Create(schema).ExecuteAsync(
            OperationRequestBuilder.New()
                .SetDocument("query($i: Int, $n: String) { text one: text(of: { b: $i, c: $n, d: [$i] }) nested { list } }")
                .SetVariableValues("""{ "i": 5 }""")
                .Build());

        Assert.Equal("""{"data":{"text":"{\"a\":[1]}","one":"{\"b\":5,\"d\":[5]}","nested":{"list":[1,2]}}}""", result.ToJson(withIndentations: false));
    }
}
