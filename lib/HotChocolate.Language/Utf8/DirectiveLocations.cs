using System.Collections.Frozen;

namespace HotChocolate.Language;

/// <summary>The names of the places where a directive may be used (spec: Type System, Directives).</summary>
internal static class DirectiveLocations
{
    private static readonly FrozenSet<string> s_names = new[]
    {
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION", "DIRECTIVE_DEFINITION"
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsKnown(string name) => s_names.Contains(name);
}
