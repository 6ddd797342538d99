using HotChocolate.Language;

namespace HotChocolate.Validation.SchemaRules;

/// <summary>No two fields of a type have the same name (spec: Objects; Interfaces; Input Objects).</summary>
internal static class UniqueFieldDefinitionNamesRule
{
    public static void Check(SchemaDocumentContext context)
        => UniqueMembers.Check(
            context,
            "field",
            definition => definition switch
            {
                ComplexTypeDefinitionNodeBase type => type.Fields,
                InputObjectTypeDefinitionNodeBase type => type.Fields,
                _ => []
            });
}
