namespace HotChocolate.Schemas;

public sealed class PrinterTests
{
    [CorpusFact]
    public void The_schema_that_Hot_Chocolate_printed_is_printed_the_same_again()
    {
        var printed = Corpus.ReadText("hotchocolate-16/schema.graphql");
        var schema = SchemaBuilder.New().AddDocumentFromString(printed).Use(next => next).Create();

        Assert.Equal(printed.TrimEnd(), schema.ToString());
    }

    [Fact]
    public void Kinds_and_names_decide_the_order_and_the_specification_s_own_parts_are_left_out()
    {
        var schema = SchemaBuilder.New().AddDocumentFromString(
            """
            scalar Zeta
            directive @b(x: Int = 1 y: [String!]! = ["a", "b"]) repeatable on OBJECT | FIELD_DEFINITION
            directive @a on SCALAR
            enum E { B A @deprecated }
            input In { b: Int = 3 a: In2 = { z: "q" } }
            input In2 { z: String! }
            union U = B | A
            type B implements I & J { j: Int i: Int @b(x: 2) }
            "of A"
            type A implements I @b {
              "Line one\nline two"
              i: Int
              f("first" x: Int, y: In @deprecated(reason: "no")): Zeta
            }
            interface J implements I { i: Int j: Int }
            interface I { i: Int }
            type Query { u: U e: E }
            """).Use(next => next).Create();

        Assert.Equal(
            """"
            schema {
              query: Query
            }

            interface I {
              i: Int
            }

            interface J implements I {
              i: Int
              j: Int
            }

            "of A"
            type A implements I @b {
              """
              Line one
              line two
              """
              i: Int
              f("first" x: Int y: In @deprecated(reason: "no")): Zeta
            }

            type B implements I & J {
              j: Int
              i: Int @b(x: 2)
            }

            type Query {
              u: U
              e: E
            }

            union U = B | A

            input In {
              b: Int = 3
              a: In2 = { z: "q" }
            }

            input In2 {
              z: String!
            }

            enum E {
              B
              A @deprecated
            }

            directive @a on SCALAR

            directive @b(x: Int = 1 y: [String!]! = ["a", "b"]) repeatable on OBJECT | FIELD_DEFINITION

            scalar Zeta
            """",
            schema.ToString());
    }
}
