using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HotChocolate.Types.Analyzers.Symbols;

/// <summary>Questions about symbols, and how they are written in generated code.</summary>
internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat s_annotated = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type, fully qualified, as it can stand in a typeof.</summary>
    public static string Qualified(this ITypeSymbol type)
        => type.TypeKind == TypeKind.Dynamic ? "object" : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The type, fully qualified, with its <c>?</c> on reference types.</summary>
    public static string QualifiedWithNullability(this ITypeSymbol type) => type.ToDisplayString(s_annotated);

    /// <summary>The name as it can stand in code.</summary>
    public static string Escaped(this ISymbol symbol)
        => SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name;

    public static string NamespaceName(this ISymbol symbol)
        => symbol.ContainingNamespace is { IsGlobalNamespace: false } ns ? ns.ToDisplayString() : string.Empty;

    public static bool Is(this ITypeSymbol? type, string metadataName)
        => type is INamedTypeSymbol named
            && named.OriginalDefinition is var definition
            && metadataName.EndsWith(definition.MetadataName, StringComparison.Ordinal)
            && MetadataNameOf(definition) == metadataName;

    public static bool IsOrInherits(this ITypeSymbol? type, string metadataName)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Is(metadataName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The type itself or the interface of it that has the name.</summary>
    public static INamedTypeSymbol? AsInterface(this ITypeSymbol type, string metadataName)
        => type.Is(metadataName) ? (INamedTypeSymbol)type : type.AllInterfaces.FirstOrDefault(candidate => candidate.Is(metadataName));

    public static AttributeData? FindAttribute(this ISymbol symbol, string metadataName)
        => symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.IsOrInherits(metadataName));

    public static bool HasAttribute(this ISymbol symbol, string metadataName) => symbol.FindAttribute(metadataName) is not null;

    public static object? NamedArgument(this AttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: not TypedConstantKind.Array } constant
            ? constant.Value
            : null;

    public static Location LocationIn(this AttributeData attribute, ISymbol owner)
        => attribute.ApplicationSyntaxReference is { } reference
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : owner.Locations[0];

    /// <summary>Whether code in the same assembly may use the symbol.</summary>
    public static bool IsAccessibleInAssembly(this ISymbol symbol)
    {
        for (var current = symbol; current is not (null or INamespaceSymbol); current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the compiler does not know the type yet, for instance because it will be generated.</summary>
    public static bool IsUnknown(this ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => array.ElementType.IsUnknown(),
        INamedTypeSymbol named => named.TypeArguments.Any(IsUnknown),
        _ => false,
    };

    private static string MetadataNameOf(INamedTypeSymbol type)
        => type.ContainingType is null && type.NamespaceName() is { Length: > 0 } ns ? $"{ns}.{type.MetadataName}" : type.MetadataName;
}
