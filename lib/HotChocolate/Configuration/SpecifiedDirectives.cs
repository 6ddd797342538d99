using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Configuration;

/// <summary>The directives that every schema has (spec: Type System, Directives).</summary>
internal static class SpecifiedDirectives
{
    public const string DefaultDeprecationReason = "No longer supported";

    private static readonly string[] s_selections = ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"];

    private static readonly NonNullTypeNode s_boolean = new(new NamedTypeNode("Boolean"));

    private static readonly NonNullTypeNode s_string = new(new NamedTypeNode("String"));

    public static IEnumerable<DirectiveTypeConfiguration> Create() =>
    [
        Create(
            "skip",
            "Leaves the field or fragment out if `if` is true.",
            s_selections,
            new DirectiveArgumentConfiguration { Name = "if", Type = s_boolean, RuntimeType = typeof(bool), Description = "Left out if true." }),
        Create(
            "include",
            "Leaves the field or fragment out unless `if` is true.",
            s_selections,
            new DirectiveArgumentConfiguration { Name = "if", Type = s_boolean, RuntimeType = typeof(bool), Description = "Left out unless true." }),
        Create(
            "deprecated",
            "Marks what should not be used any more.",
            ["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE", "DIRECTIVE_DEFINITION"],
            new DirectiveArgumentConfiguration
            {
                Name = "reason",
                Type = s_string,
                RuntimeType = typeof(string),
                DefaultValue = new StringValueNode(DefaultDeprecationReason),
                Description = "Why, and what to use instead; Markdown.",
            }),
        Create(
            "specifiedBy",
            "Says where the behavior of a custom scalar is specified.",
            ["SCALAR"],
            new DirectiveArgumentConfiguration { Name = "url", Type = s_string, RuntimeType = typeof(string), Description = "The address of a specification that people can read." }),
        Create("oneOf", "Marks an input object of which exactly one field has to be given.", ["INPUT_OBJECT"]),
    ];

    private static DirectiveTypeConfiguration Create(string name, string description, string[] locations, params DirectiveArgumentConfiguration[] arguments)
    {
        var directive = new DirectiveTypeConfiguration { Name = name, Description = description, Locations = locations };
        directive.Arguments.AddRange(arguments);
        return directive;
    }
}
