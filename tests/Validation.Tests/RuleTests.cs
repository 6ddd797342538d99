using HotChocolate.Language;
using HotChocolate.Validation.Options;

namespace HotChocolate.Validation;

/// <summary>A table per rule of the specification: documents, and the errors that all rules together find in them.</summary>
public sealed class RuleTests
{
    private const string Sdl = """
        type Query { user(id: ID!): User users(first: Int = 10, filter: Filter): [User!]! pet: Pet node: Node search(by: By!): [Pet] color(is: Color): Color count(list: [[Int!]]): Int born(on: LocalDate): Int }
        type Mutation { rename(input: RenameInput!): User }
        type Subscription { renamed: User deleted(id: ID): User }
        interface Node { id: ID! }
        type User implements Node { id: ID! name(upper: Boolean): String! friends: [User!] pets: [Pet!] }
        type Cat { name(upper: Boolean): String! lives: Int! }
        type Dog { name(upper: Boolean): String! lives: Int }
        union Pet = Cat | Dog
        enum Color { RED GREEN }
        input Filter { name: String, age: Int! = 3, and: [Filter!] }
        input RenameInput { id: ID!, name: String! }
        input By @oneOf { id: ID, name: String }
        directive @tag(name: String!) repeatable on FIELD
        """;

    private static readonly Schema s_schema = SchemaBuilder.New().AddDocumentFromString(Sdl).Use(_ => _ => ValueTask.CompletedTask).Create();

    [Theory]
    [InlineData("{ user(id: 1) { name } }")]
    [InlineData("query($id: ID!) { user(id: $id) { ...F } } fragment F on Node { id ... on User { friends { __typename name } } }")]
    [InlineData("query($by: By!, $n: Int, $f: Filter!) { search(by: $by) { ... on Cat { lives } } users(first: $n, filter: { and: [$f] }) @skip(if: $s) { id } }", "The variable `$s` is not defined by the operation.")]
    [InlineData("{ __schema { types { name } } __type(name: \"User\") { fields { name } } __typename }")]
    [InlineData("{ users { pets { ... on Dog { name lives } ... on Cat { name } __typename } } }")]
    [InlineData("{ count(list: 1) a: count(list: [1, 2]) b: count(list: [[1], null]) }")]
    [InlineData("subscription { renamed { id } renamed { name } }")]
    [InlineData("{ }")]
    public void Documents_that_are_valid_or_nearly(string document, params string[] errors) => Check(document, errors);

    [Theory]
    [InlineData("{ user(id: 1) { name } } type A { b: Int }", "The definition of `A` is not executable: a request may hold operations and fragments only.")]
    [InlineData("{ __typename } { __typename }", "An operation without a name must be the only one of its document, which has 2.", "An operation without a name must be the only one of its document, which has 2.")]
    [InlineData("query A { __typename } mutation A { __typename }", "There is more than one operation with the name `A`.")]
    [InlineData("subscription { renamed { id } deleted { id } }", "The subscription must select only one root field.")]
    [InlineData("subscription S { __typename }", "The subscription `S` must not select the introspection field `__typename` at its root.")]
    [InlineData("subscription { renamed @skip(if: true) { id } }", "`@skip` must not stand at the root of a subscription.")]
    [InlineData("subscription { ... @include(if: true) { renamed { id } } }", "`@include` must not stand at the root of a subscription.")]
    public void Operations(string document, params string[] errors) => Check(document, errors);

    [Theory]
    [InlineData("{ usr(id: 1) { name } }", "The field `usr` does not exist on the type `Query`. Did you mean `user`?")]
    [InlineData("{ pet { lives } }", "The field `lives` does not exist on the type `Pet`. Did you mean to use a fragment `... on Cat` or `... on Dog`?")]
    [InlineData("{ user(id: 1) { name { first } } }", "The field `name` must not have selections, as `String!` has no fields.")]
    [InlineData("{ users }", "The field `users` of type `[User!]!` must have selections. Did you mean `users { ... }`?")]
    [InlineData("{ users { } }", "The field `users` of type `[User!]!` must have selections. Did you mean `users { ... }`?")]
    [InlineData("{ users { n: name n: id } }", "The fields `n` conflict because `name` and `id` are different fields. Use different aliases to fetch both.")]
    [InlineData("{ user(id: 1) { id } user(id: 2) { id } }", "The fields `user` conflict because they have differing arguments. Use different aliases to fetch both.")]
    [InlineData("{ users(filter: { name: \"x\", age: 1 }, first: 1) { id } users(first: 1, filter: { age: 1, name: \"\"\"x\"\"\" }) { name } }")]
    [InlineData("{ count(list: [1, 2]) count(list: [12]) }", "The fields `count` conflict because they have differing arguments. Use different aliases to fetch both.")]
    [InlineData("{ pet { ... on Cat { lives } ... on Dog { lives } } }", "The fields `lives` conflict because they return conflicting types `Int!` and `Int`. Use different aliases to fetch both.")]
    [InlineData("{ users { friends { x: id } friends { x: name } } }", "The fields `friends` conflict because subfields `x` conflict because `id` and `name` are different fields. Use different aliases to fetch both.")]
    public void Fields(string document, params string[] errors) => Check(document, errors);

    [Theory]
    [InlineData("{ ...F } fragment F on Query { __typename } fragment F on Query { pet { __typename } }", "There is more than one fragment with the name `F`.")]
    [InlineData("{ ...F } fragment F on Quary { a }", "The type `Quary` does not exist. Did you mean `Query`?")]
    [InlineData("{ ...F } fragment F on Color { a }", "The fragment `F` cannot be on `Color`, which is no object, interface or union.")]
    [InlineData("{ ... on Filter { a } }", "A fragment cannot be on `Filter`, which is no object, interface or union.")]
    [InlineData("{ __typename } fragment F on Query { __typename }", "The fragment `F` is never used.")]
    [InlineData("{ ...Fields } fragment Field on Query { __typename }", "The fragment `Fields` does not exist. Did you mean `Field`?", "The fragment `Field` is never used.")]
    [InlineData("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "The fragment `A` spreads itself via `B`.")]
    [InlineData("{ ...A } fragment A on Query { ...A }", "The fragment `A` spreads itself.")]
    [InlineData("{ users { ... on Cat { name } } }", "A fragment on `Cat` cannot be spread here, as no `User` can be a `Cat`.")]
    [InlineData("{ pet { ...F } } fragment F on Node { id }", "The fragment `F` on `Node` cannot be spread here, as no `Pet` can be a `Node`.")]
    public void Fragments(string document, params string[] errors) => Check(document, errors);

    [Theory]
    [InlineData("{ user { id } }", "The argument `id` of type `ID!` is required.")]
    [InlineData("{ users(frist: 1) { id } }", "The argument `frist` does not exist on the field `Query.users`. Did you mean `first`?")]
    [InlineData("{ users(first: 1, first: 2) { id } }", "The argument `first` is given more than once.")]
    [InlineData("{ users(first: \"1\") { id } }", "A value of type `Int` is wanted here, which `\"1\"` is not.")]
    [InlineData("{ users(first: 1.5) { id } }", "A value of type `Int` is wanted here, which `1.5` is not.")]
    [InlineData("{ users(first: 2147483648) { id } }")]
    [InlineData("{ born(on: \"yesterday\") }")]
    [InlineData("{ born(on: 1) }", "A value of type `LocalDate` is wanted here, which `1` is not.")]
    [InlineData("{ user(id: null) { id } }", "A value of type `ID!` is wanted here, not null.")]
    [InlineData("{ color(is: GREAN) }", "A value of type `Color` is wanted here, which `GREAN` is not. Did you mean `GREEN`?")]
    [InlineData("{ color(is: \"RED\") }", "A value of type `Color` is wanted here, which `\"RED\"` is not.")]
    [InlineData("{ count(list: [[null]]) }", "A value of type `Int!` is wanted here, not null.")]
    [InlineData("{ users(filter: { nam: \"x\", age: null }) { id } }", "The field `nam` does not exist on the input object `Filter`. Did you mean `name`?", "A value of type `Int!` is wanted here, not null.")]
    [InlineData("{ users(filter: { name: \"x\", name: \"y\" }) { id } }", "The input field `name` is given more than once.")]
    [InlineData("mutation { rename(input: { id: 1 }) { id } }", "The field `name` of type `String!` is required by the input object `RenameInput`.")]
    [InlineData("{ search(by: {}) { __typename } }", "The oneOf input object `By` requires exactly one field, and that one must not be null.")]
    [InlineData("{ search(by: { id: 1, name: \"x\" }) { __typename } }", "The oneOf input object `By` requires exactly one field, and that one must not be null.")]
    [InlineData("{ search(by: { id: null }) { __typename } }", "The oneOf input object `By` requires exactly one field, and that one must not be null.")]
    public void Arguments_and_values(string document, params string[] errors) => Check(document, errors);

    [Theory]
    [InlineData("query($a: Int, $a: Int) { users(first: $a) { id } }", "There is more than one variable with the name `$a`.")]
    [InlineData("query($a: User) { user(id: $a) { id } }", "The variable `$a` cannot be of type `User`, which is no input type.")]
    [InlineData("query($a: [Itn]) { count(list: $a) }", "The type `Itn` does not exist. Did you mean `Int`?")]
    [InlineData("query Q($a: Int) { __typename }", "The variable `$a` is never used in the operation `Q`.")]
    [InlineData("query Q($first: Int) { ...F } fragment F on Query { users(first: $fist) { id } a: users(first: $first) { id } }", "The variable `$fist` is not defined by the operation `Q`. Did you mean `$first`?")]
    [InlineData("query($a: Int) { user(id: $a) { id } }", "The variable `$a` is of type `Int` and cannot be used where `ID!` is wanted.")]
    [InlineData("query($a: ID = 1) { user(id: $a) { id } }")]
    [InlineData("query($a: Int) { users(filter: { age: $a }) { id } }")]
    [InlineData("query($a: [Int]) { count(list: [$a]) }", "The variable `$a` is of type `[Int]` and cannot be used where `[Int!]` is wanted.")]
    [InlineData("query($a: ID) { search(by: { id: $a }) { __typename } }", "The variable `$a` must not be nullable in the oneOf input object `By`.")]
    [InlineData("query($a: ID) { ...F } fragment F on Query { search(by: { id: $a }) { __typename } }", "The variable `$a` is of type `ID` but must not be nullable in the oneOf input object `By`.")]
    [InlineData("query($a: Color = BLUE) { color(is: $a) }", "A value of type `Color` is wanted here, which `BLUE` is not.")]
    public void Variables(string document, params string[] errors) => Check(document, errors);

    [Theory]
    [InlineData("{ pet @skp(if: true) { __typename } }", "The directive `@skp` does not exist. Did you mean `@skip`?")]
    [InlineData("query @skip(if: true) { __typename }", "The directive `@skip` must not stand on QUERY, only on FIELD, FRAGMENT_SPREAD, INLINE_FRAGMENT.")]
    [InlineData("{ pet @skip(if: true) @skip(if: false) { __typename } }", "The directive `@skip` must not be repeated at one place.")]
    [InlineData("{ pet @tag(name: \"a\") @tag(name: \"b\") { __typename } }")]
    [InlineData("{ pet @skip { __typename } }", "The argument `if` of type `Boolean!` is required.")]
    [InlineData("{ pet @skip(if: true, unless: 1) { __typename } }", "The argument `unless` does not exist on the directive `@skip`.")]
    [InlineData("{ pet @nope(a: 1) { __typename } }", "The directive `@nope` does not exist.")]
    public void Directives(string document, params string[] errors) => Check(document, errors);

    [Fact]
    public void An_operation_needs_a_root_type()
    {
        var schema = SchemaBuilder.New().AddDocumentFromString("type Query { a: Int }").Use(_ => _ => ValueTask.CompletedTask).Create();
        var errors = new DocumentValidator(new ValidationOptions()).Validate(schema, Utf8GraphQLParser.Parse("mutation { a }"));

        Assert.Equal(["The schema has no mutation type: this server offers no mutation operations."], errors.Select(error => error.Message));
    }

    [Theory]
    [InlineData("{ users(first: 2147483648) { id } }", "A value of type `Int` is wanted here, which `2147483648` is not.")]
    [InlineData("{ born(on: \"yesterday\") }", "A value of type `LocalDate` is wanted here, which `\"yesterday\"` is not.")]
    [InlineData("{ born(on: \"2026-11-22\") }")]
    public void Scalars_can_be_checked_to_their_values(string document, params string[] messages)
    {
        var errors = new DocumentValidator(new ValidationOptions { ChecksScalarValues = true }).Validate(s_schema, Utf8GraphQLParser.Parse(document));

        Assert.Equal(messages, errors.Select(error => error.Message));
    }

    private static void Check(string document, string[] messages)
    {
        var errors = new DocumentValidator(new ValidationOptions()).Validate(s_schema, Utf8GraphQLParser.Parse(document));

        Assert.Equal(messages, errors.Select(error => error.Message));
        Assert.All(errors, error => Assert.StartsWith("https://spec.graphql.org/September2025/#sec-", (string)error.Extensions!["specifiedBy"]!, StringComparison.Ordinal));
    }
}
