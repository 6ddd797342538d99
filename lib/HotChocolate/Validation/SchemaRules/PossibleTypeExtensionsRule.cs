using HotChocolate.Language;

namespace HotChocolate.Validation.SchemaRules;

/// <summary>Types that are extended are defined, and of the kind that is extended (spec: Type Extensions).</summary>
internal static class PossibleTypeExtensionsRule
{
    public static void Check(SchemaDocumentContext context)
    {
        foreach (var extension in context.Document.Definitions.OfType<ITypeExtensionNode>())
        {
            var name = extension.Name.Value;
            var own = context.Types.GetValueOrDefault(name);
            var definition = own ?? context.ExistingTypes.GetValueOrDefault(name);

            if (definition is null)
            {
                var suggestion = Text.DidYouMean(name, context.Types.Keys.Concat(context.ExistingTypes.Keys));
                context.Report($"The type `{Text.Shorten(name)}` cannot be extended, as it does not exist.{suggestion}", extension.Name);
            }
            else if (GetExtensionKind(definition) != extension.Kind)
            {
                context.Report($"The type `{name}` is extended as what it is not.", own is null ? [extension] : [own, extension]);
            }
        }
    }

    private static SyntaxKind GetExtensionKind(ITypeDefinitionNode definition)
        => definition.Kind switch
        {
            SyntaxKind.ScalarTypeDefinition => SyntaxKind.ScalarTypeExtension,
            SyntaxKind.ObjectTypeDefinition => SyntaxKind.ObjectTypeExtension,
            SyntaxKind.InterfaceTypeDefinition => SyntaxKind.InterfaceTypeExtension,
            SyntaxKind.UnionTypeDefinition => SyntaxKind.UnionTypeExtension,
            SyntaxKind.EnumTypeDefinition => SyntaxKind.EnumTypeExtension,
            _ => SyntaxKind.InputObjectTypeExtension
        };
}
