using HotChocolate.Types.Analyzers.Diagnostics;
using HotChocolate.Types.Analyzers.Models;
using HotChocolate.Types.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace HotChocolate.Types.Analyzers.Inspectors;

/// <summary>Finds the methods of a type class that the engine calls.</summary>
internal static class ResolverInspector
{
    public static List<ResolverModel> Inspect(
        INamedTypeSymbol type, ITypeSymbol? runtimeType, ScopeBuilder scope, List<DiagnosticInfo> diagnostics)
    {
        ResolverUsageInspector.InspectClass(type, diagnostics);
        var includeInternal = (AssemblyInspector.OptionsOf(type.ContainingAssembly) & ModuleOptions.IncludeInternalMembers) != 0;
        var methods = type.GetMembers().OfType<IMethodSymbol>().Where(IsOrdinary).ToList();
        var subscribeMethods = SubscribeMethods(type, methods, diagnostics);
        var resolvers = new List<ResolverModel>();

        foreach (var method in methods)
        {
            var isNodeResolver = method.HasAttribute(WellKnownNames.NodeResolver);

            if (isNodeResolver)
            {
                ResolverUsageInspector.InspectNodeResolver(method, diagnostics);
            }

            var isVisible = method.DeclaredAccessibility == Accessibility.Public
                || (method.IsAccessibleInAssembly() && (includeInternal || isNodeResolver));

            if (!isVisible || (method.HasAttribute(WellKnownNames.Ignore) && !subscribeMethods.Contains(method.Name)))
            {
                continue;
            }

            ResolverUsageInspector.InspectResolver(method, runtimeType, diagnostics);

            if (TryCreate(method, scope, diagnostics) is { } resolver)
            {
                resolvers.Add(resolver);
            }
        }

        return resolvers;
    }

    private static bool IsOrdinary(IMethodSymbol method)
        => method is { MethodKind: MethodKind.Ordinary, IsStatic: true, IsGenericMethod: false }
            && !method.HasAttribute(WellKnownNames.DataLoader);

    // [Subscribe(With = nameof(M))]: M opens the stream. It is called like a resolver but is no field.
    private static HashSet<string> SubscribeMethods(INamedTypeSymbol type, List<IMethodSymbol> methods, List<DiagnosticInfo> diagnostics)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);

        foreach (var method in methods)
        {
            if (method.FindAttribute(WellKnownNames.Subscribe) is not { } attribute || attribute.NamedArgument("With") is not string name)
            {
                continue;
            }

            names.Add(name);

            if (!methods.Exists(candidate => candidate.Name == name && candidate.DeclaredAccessibility == Accessibility.Public))
            {
                diagnostics.Add(DiagnosticInfo.Create(Problems.SubscribeMethodMissing, attribute.LocationIn(method), name, type.Name));
            }
        }

        return names;
    }

    private static ResolverModel? TryCreate(IMethodSymbol method, ScopeBuilder scope, List<DiagnosticInfo> diagnostics)
    {
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

        return new ResolverModel(method.Name, ResultOf(method.ReturnType), parameters.ToEquatableArray());
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
