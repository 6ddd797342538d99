using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.SchemaRules;

/// <summary>Types that are referred to are defined, or are scalars that need no definition (spec: Type References).</summary>
internal static class KnownTypeNamesRule
{
    private static readonly HashSet<string> s_introspection = new(StringComparer.Ordinal)
    {
        "__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"
    };

    public static void Check(SchemaDocumentContext context)
    {
        foreach (var reference in context.Document.Definitions.Where(definition => definition is not IExecutableDefinitionNode).SelectMany(FindReferences))
        {
            var name = reference.Name.Value;

            if (!context.Types.ContainsKey(name) && !context.ExistingTypes.ContainsKey(name) && !s_introspection.Contains(name) && !BuiltInScalars.TryCreate(name, out _))
            {
                var suggestion = Text.DidYouMean(name, context.Types.Keys.Concat(context.ExistingTypes.Keys));
                context.Report($"The type `{Text.Shorten(name)}` does not exist.{suggestion}", reference);
            }
        }
    }

    private static IEnumerable<NamedTypeNode> FindReferences(ISyntaxNode node)
        => node is NamedTypeNode reference ? [reference] : node.GetNodes().Where(child => child is not IValueNode).SelectMany(FindReferences);
}
