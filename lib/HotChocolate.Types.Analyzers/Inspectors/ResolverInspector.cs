using HotChocolate.Types.Analyzers.Diagnostics;
using HotChocolate.Types.Analyzers.Models;
using HotChocolate.Types.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace HotChocolate.Types.Analyzers.Inspectors;

/// <summary>Finds the methods and properties of a type class that the engine calls.</summary>
internal static class ResolverInspector
{
    public static List<ResolverModel> Inspect(
        INamedTypeSymbol type, ITypeSymbol? runtimeType, ScopeBuilder scope, List<DiagnosticInfo> diagnostics)
    {
        ResolverUsageInspector.InspectClass(type, diagnostics);
        var includeInternal = (AssemblyInspector.OptionsOf(type.ContainingAssembly) & ModuleOptions.IncludeInternalMembers) != 0;
        var members = type.GetMembers().Where(IsCandidate).ToList();
        var subscribeMethods = SubscribeMethods(type, members, diagnostics);
        var resolvers = new List<ResolverModel>();

        foreach (var member in members)
        {
            var isNodeResolver = member.HasAttribute(WellKnownNames.NodeResolver);

            if (isNodeResolver && member is IMethodSymbol method)
            {
                ResolverUsageInspector.InspectNodeResolver(method, diagnostics);
            }

            var isVisible = member.DeclaredAccessibility == Accessibility.Public
                || (member.IsAccessibleInAssembly() && (includeInternal || isNodeResolver));

            if (!isVisible || (member.HasAttribute(WellKnownNames.Ignore) && !subscribeMethods.Contains(member.Name)))
            {
                continue;
            }

            ResolverUsageInspector.InspectResolver(member, runtimeType, diagnostics);

            if (TryCreate(member, scope, diagnostics) is { } resolver)
            {
                resolvers.Add(resolver);
            }
        }

        return resolvers;
    }

    private static bool IsCandidate(ISymbol member) => member switch
    {
        IMethodSymbol method => method is { MethodKind: MethodKind.Ordinary, IsStatic: true, IsGenericMethod: false }
            && !method.HasAttribute(WellKnownNames.DataLoader),
        IPropertySymbol property => property.GetMethod is { } getter && getter.IsAccessibleInAssembly(),
        _ => false,
    };

    // [Subscribe(With = nameof(M))]: M opens the stream. It is called like a resolver but is no field.
    private static HashSet<string> SubscribeMethods(INamedTypeSymbol type, List<ISymbol> members, List<DiagnosticInfo> diagnostics)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);

        foreach (var member in members)
        {
            if (member.FindAttribute(WellKnownNames.Subscribe) is not { } attribute || attribute.NamedArgument("With") is not string name)
            {
                continue;
            }

            names.Add(name);

            if (!members.Exists(candidate => candidate is IMethodSymbol && candidate.Name == name))
            {
                diagnostics.Add(DiagnosticInfo.Create(Problems.SubscribeMethodMissing, attribute.LocationIn(member), name, type.Name));
            }
        }

        return names;
    }

    private static ResolverModel? TryCreate(ISymbol member, ScopeBuilder scope, List<DiagnosticInfo> diagnostics)
    {
        if (member is IPropertySymbol property)
        {
            return new ResolverModel(property.Name, IsProperty: true, ResultOf(property.Type), default);
        }

        var method = (IMethodSymbol)member;
        var parameters = new List<ParameterModel>(method.Parameters.Length);

        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
            {
                diagnostics.Add(DiagnosticInfo.Create(Problems.ParameterByReference, parameter.Locations[0], parameter.Name));
                return null;
            }

            parameters.Add(new ParameterModel(scope.TypeOf(parameter), parameter.RefKind != RefKind.None));
        }

        return new ResolverModel(method.Name, IsProperty: false, ResultOf(method.ReturnType), parameters.ToEquatableArray());
    }

    private static ResultKind ResultOf(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Void)
        {
            return ResultKind.Nothing;
        }

        return (type as INamedTypeSymbol)?.OriginalDefinition switch
        {
            { } t when t.Is(WellKnownNames.TaskOfT) => ResultKind.TaskOfValue,
            { } t when t.Is(WellKnownNames.ValueTaskOfT) => ResultKind.ValueTaskOfValue,
            { } t when t.Is(WellKnownNames.AsyncEnumerable) => ResultKind.AsyncStream,
            { } t when t.Is(WellKnownNames.Task) => ResultKind.Task,
            { } t when t.Is(WellKnownNames.ValueTask) => ResultKind.ValueTask,
            _ => ResultKind.Value,
        };
    }
}
