using HotChocolate.Language;

namespace HotChocolate.Types.Introspection;

/// <summary>The types of introspection (spec: Introspection, Schema Introspection Schema).</summary>
internal static class IntrospectionSdl
{
    public static DocumentNode Document { get; } = Utf8GraphQLParser.Parse(
        """
        "A schema: its types, its root types and its directives."
        type __Schema {
          "What the schema is for, as Markdown."
          description: String
          "All types of the schema."
          types: [__Type!]!
          "The type whose fields are the queries."
          queryType: __Type!
          "The type whose fields are the mutations, if there are any."
          mutationType: __Type
          "The type whose fields are the subscriptions, if there are any."
          subscriptionType: __Type
          "All directives that the server knows."
          directives(includeDeprecated: Boolean! = false): [__Directive!]!
        }

        "A type. What it is, and so which of the fields have a value, is told by its kind."
        type __Type {
          "What the type is."
          kind: __TypeKind!
          "The name; null for lists and non-null types."
          name: String
          "What the type stands for, as Markdown."
          description: String
          "Where a custom scalar is specified."
          specifiedByURL: String
          "The fields of an object or interface."
          fields(includeDeprecated: Boolean! = false): [__Field!]
          "The interfaces that an object or interface implements."
          interfaces: [__Type!]
          "The objects that a value of an interface or union may be."
          possibleTypes: [__Type!]
          "The values of an enum."
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          "The fields of an input object."
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          "The type inside a list or non-null type."
          ofType: __Type
          "True if exactly one field of the input object has to be given."
          isOneOf: Boolean
        }

        "What a type is."
        enum __TypeKind {
          "A leaf value."
          SCALAR
          "A set of fields."
          OBJECT
          "Fields that several objects share."
          INTERFACE
          "One of several objects."
          UNION
          "One of several names."
          ENUM
          "A set of input fields."
          INPUT_OBJECT
          "A list of another type."
          LIST
          "Another type without null."
          NON_NULL
        }

        "A field of an object or interface."
        type __Field {
          "The name, unique in its type."
          name: String!
          "What the field stands for, as Markdown."
          description: String
          "The arguments that the field takes."
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          "The type of the field's value."
          type: __Type!
          "True if the field should not be used any more."
          isDeprecated: Boolean!
          "Why, and what to use instead."
          deprecationReason: String
        }

        "An argument or a field of an input object."
        type __InputValue {
          "The name, unique among its siblings."
          name: String!
          "What the value stands for, as Markdown."
          description: String
          "The type that a value has to have."
          type: __Type!
          "The value that stands in where none is given, as a GraphQL literal."
          defaultValue: String
          "True if the input should not be used any more."
          isDeprecated: Boolean!
          "Why, and what to use instead."
          deprecationReason: String
        }

        "A value of an enum."
        type __EnumValue {
          "The name, unique in its enum."
          name: String!
          "What the value stands for, as Markdown."
          description: String
          "True if the value should not be used any more."
          isDeprecated: Boolean!
          "Why, and what to use instead."
          deprecationReason: String
        }

        "A directive that the server knows."
        type __Directive {
          "The name without the at sign."
          name: String!
          "What the directive does, as Markdown."
          description: String
          "True if it may stand several times at one place."
          isRepeatable: Boolean!
          "Where it may stand."
          locations: [__DirectiveLocation!]!
          "The arguments that it takes."
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          "True if the directive should not be used any more."
          isDeprecated: Boolean!
          "Why, and what to use instead."
          deprecationReason: String
        }

        "A place where directives may stand: in a request, or in a schema."
        enum __DirectiveLocation {
          "At a query."
          QUERY
          "At a mutation."
          MUTATION
          "At a subscription."
          SUBSCRIPTION
          "At a field selection."
          FIELD
          "At a fragment definition."
          FRAGMENT_DEFINITION
          "At a fragment spread."
          FRAGMENT_SPREAD
          "At an inline fragment."
          INLINE_FRAGMENT
          "At a variable definition."
          VARIABLE_DEFINITION
          "At a schema."
          SCHEMA
          "At a scalar."
          SCALAR
          "At an object type."
          OBJECT
          "At a field definition."
          FIELD_DEFINITION
          "At an argument definition."
          ARGUMENT_DEFINITION
          "At an interface."
          INTERFACE
          "At a union."
          UNION
          "At an enum."
          ENUM
          "At an enum value."
          ENUM_VALUE
          "At an input object type."
          INPUT_OBJECT
          "At a field of an input object type."
          INPUT_FIELD_DEFINITION
          "At a directive definition."
          DIRECTIVE_DEFINITION
        }
        """);
}
