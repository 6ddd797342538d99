using HotChocolate.Language;

namespace HotChocolate.Validation.SchemaRules;

/// <summary>No two types have the same name (spec: Schema).</summary>
internal static class UniqueTypeNamesRule
{
    public static void Check(SchemaDocumentContext context)
    {
        foreach (var type in context.Document.Definitions.OfType<ITypeDefinitionNode>())
        {
            var name = type.Name.Value;
            var first = context.Types[name];

            if (context.ExistingTypes.ContainsKey(name))
            {
                context.Report($"The type `{name}` exists already.", type.Name);
            }
            else if (!ReferenceEquals(first, type))
            {
                context.Report($"There can be only one type with the name `{name}`.", first.Name, type.Name);
            }
        }
    }
}
