using HotChocolate.Types.Analyzers.Diagnostics;
using HotChocolate.Types.Analyzers.Models;
using HotChocolate.Types.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace HotChocolate.Types.Analyzers.Inspectors;

/// <summary>Finds attributes and parameters of resolvers that compile but do not do what they seem to.</summary>
internal static class ResolverUsageInspector
{
    public static void InspectClass(INamedTypeSymbol type, List<DiagnosticInfo> diagnostics) => AddForeignAuthorization(type, diagnostics);

    public static void InspectResolver(ISymbol member, ITypeSymbol? runtimeType, List<DiagnosticInfo> diagnostics)
    {
        AddForeignAuthorization(member, diagnostics);
        AddListAnnotationOrder(member, diagnostics);

        if (runtimeType is null || member is not IMethodSymbol method)
        {
            return;
        }

        foreach (var parameter in method.Parameters.Where(parameter => parameter.HasAttribute(WellKnownNames.Parent)))
        {
            if (!IsSameOrBase(parameter.Type, runtimeType))
            {
                diagnostics.Add(DiagnosticInfo.Create(
                    Problems.ParentOfOtherType,
                    parameter.Locations[0],
                    parameter.Name,
                    parameter.Type.ToDisplayString(),
                    runtimeType.ToDisplayString()));
            }
        }
    }

    public static void InspectNodeResolver(IMethodSymbol method, List<DiagnosticInfo> diagnostics)
    {
        if (method.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
        {
            diagnostics.Add(DiagnosticInfo.Create(Problems.NodeResolverNotPublic, method.Locations[0], method.Name));
        }

        if (method.Parameters.FirstOrDefault() is not { } id || !(id.Name == "id" || id.Name.EndsWith("Id", StringComparison.Ordinal)))
        {
            diagnostics.Add(DiagnosticInfo.Create(Problems.NodeResolverWithoutId, method.Locations[0], method.Name));
        }

        foreach (var parameter in method.Parameters)
        {
            if (FindId(parameter) is { } attribute)
            {
                diagnostics.Add(DiagnosticInfo.Create(Problems.NodeResolverWithId, attribute.LocationIn(parameter), parameter.Name));
            }
        }
    }

    private static AttributeData? FindId(ISymbol parameter)
        => parameter.FindAttribute(WellKnownNames.Id) ?? parameter.FindAttribute(WellKnownNames.IdOfT);

    private static void AddForeignAuthorization(ISymbol symbol, List<DiagnosticInfo> diagnostics)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(WellKnownNames.MicrosoftAuthorize)
                || attribute.AttributeClass.Is(WellKnownNames.MicrosoftAllowAnonymous))
            {
                var name = attribute.AttributeClass!.Name;
                diagnostics.Add(DiagnosticInfo.Create(
                    Problems.MicrosoftAuthorize, attribute.LocationIn(symbol), name.Substring(0, name.Length - "Attribute".Length)));
            }
        }
    }

    // The first attribute is the outermost: a page is made of what was sorted of what was filtered.
    private static void AddListAnnotationOrder(ISymbol member, List<DiagnosticInfo> diagnostics)
    {
        var last = -1;

        foreach (var attribute in member.GetAttributes())
        {
            var rank = Array.FindIndex(WellKnownNames.ListAnnotations, name => attribute.AttributeClass.Is(name));

            if (rank >= 0 && rank < last)
            {
                diagnostics.Add(DiagnosticInfo.Create(Problems.ListAnnotationOrder, attribute.LocationIn(member), member.Name));
                return;
            }

            last = Math.Max(last, rank);
        }
    }

    private static bool IsSameOrBase(ITypeSymbol candidate, ITypeSymbol type)
    {
        if (candidate.IsUnknown() || type.AllInterfaces.Contains(candidate, SymbolEqualityComparer.Default))
        {
            return true;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, candidate))
            {
                return true;
            }
        }

        return candidate.SpecialType == SpecialType.System_Object;
    }
}
