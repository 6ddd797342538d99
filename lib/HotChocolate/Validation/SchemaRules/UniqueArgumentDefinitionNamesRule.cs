using HotChocolate.Language;

namespace HotChocolate.Validation.SchemaRules;

/// <summary>No two arguments of a field or directive have the same name (spec: Field Arguments; Directives).</summary>
internal static class UniqueArgumentDefinitionNamesRule
{
    public static void Check(SchemaDocumentContext context)
    {
        foreach (var definition in context.Document.Definitions)
        {
            switch (definition)
            {
                case ComplexTypeDefinitionNodeBase type:
                    foreach (var field in type.Fields)
                    {
                        Check(context, field.Arguments, $"{type.Name.Value}.{field.Name.Value}");
                    }

                    break;

                case DirectiveDefinitionNode directive:
                    Check(context, directive.Arguments, $"@{directive.Name.Value}");
                    break;
            }
        }
    }

    private static void Check(SchemaDocumentContext context, IReadOnlyList<InputValueDefinitionNode> arguments, string owner)
        => context.ReportDuplicates(arguments, argument => argument.Name, name => $"There can be only one argument `{owner}({name}:)`.");
}
