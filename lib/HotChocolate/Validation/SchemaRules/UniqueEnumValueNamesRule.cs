using HotChocolate.Language;

namespace HotChocolate.Validation.SchemaRules;

/// <summary>No two values of an enum have the same name (spec: Enums).</summary>
internal static class UniqueEnumValueNamesRule
{
    public static void Check(SchemaDocumentContext context)
        => UniqueMembers.Check(context, "enum value", definition => definition is EnumTypeDefinitionNodeBase type ? type.Values : []);
}
