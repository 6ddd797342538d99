using HotChocolate.Language;

namespace HotChocolate.Validation.SchemaRules;

/// <summary>No field of an object value is given twice (spec: Input Object Field Uniqueness).</summary>
internal static class UniqueInputFieldNamesRule
{
    public static void Check(SchemaDocumentContext context)
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is not IExecutableDefinitionNode)
            {
                Check(context, definition);
            }
        }
    }

    private static void Check(SchemaDocumentContext context, ISyntaxNode node)
    {
        if (node is ObjectValueNode value)
        {
            context.ReportDuplicates(value.Fields, field => field.Name, name => $"The input field `{Text.Shorten(name)}` is given more than once.");
        }

        foreach (var child in node.GetNodes())
        {
            Check(context, child);
        }
    }
}
