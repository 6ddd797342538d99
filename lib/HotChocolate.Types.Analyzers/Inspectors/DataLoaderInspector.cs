using HotChocolate.Types.Analyzers.Diagnostics;
using HotChocolate.Types.Analyzers.Models;
using HotChocolate.Types.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace HotChocolate.Types.Analyzers.Inspectors;

/// <summary>Reads methods annotated with <c>[DataLoader]</c>.</summary>
internal static class DataLoaderInspector
{
    public static DataLoaderModel? Inspect(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (context.TargetSymbol is not IMethodSymbol method)
        {
            return null;
        }

        var diagnostics = new List<DiagnosticInfo>();
        AddProblems(method, diagnostics);
        var shape = DataLoaderShape.Of(method);

        if (shape is null && diagnostics.Count == 0)
        {
            Add(method, Problems.DataLoaderResult, diagnostics, DataLoaderShape.KeyOf(method).ToDisplayString());
        }

        var access = DataLoaderAccess.Of(context.Attributes[0]);
        var scope = new ScopeBuilder();
        var parameters = shape is null ? [] : method.Parameters.Skip(1).Select(parameter => DataLoaderParameterInspector.Inspect(parameter, scope));

        return new DataLoaderModel(
            method.NamespaceName(),
            NameOf(method, context.Attributes[0]),
            HintNameOf(method),
            method.ContainingType.Qualified(),
            method.Escaped(),
            shape?.Kind ?? default,
            shape?.KeyType.QualifiedWithNullability() ?? string.Empty,
            shape is null ? string.Empty : shape.ValueType.QualifiedWithNullability() + (shape.Kind == DataLoaderKind.Group ? "[]" : string.Empty),
            shape?.BatchType?.QualifiedWithNullability() ?? string.Empty,
            parameters.ToEquatableArray(),
            access.IsScoped,
            access.IsPublic,
            access.IsInterfacePublic,
            GroupsOf(method).ToEquatableArray(),
            scope.ToScope(),
            diagnostics.Count == 0,
            diagnostics.ToEquatableArray());
    }

    private static void AddProblems(IMethodSymbol method, List<DiagnosticInfo> diagnostics)
    {
        if (!method.IsStatic)
        {
            Add(method, Problems.DataLoaderNotStatic, diagnostics);
        }

        if (!method.IsAccessibleInAssembly())
        {
            Add(method, Problems.DataLoaderNotAccessible, diagnostics);
        }

        if (method.IsGenericMethod || method.ContainingType.IsGenericType)
        {
            Add(method, Problems.DataLoaderGeneric, diagnostics);
        }

        if (method.Parameters.Length == 0 || method.Parameters[0].Type.Is(WellKnownNames.CancellationToken))
        {
            Add(method, Problems.DataLoaderWithoutKey, diagnostics);
        }
    }

    private static void Add(IMethodSymbol method, DiagnosticDescriptor problem, List<DiagnosticInfo> diagnostics, params string[] more)
        => diagnostics.Add(DiagnosticInfo.Create(problem, method.Locations[0], [method.Name, .. more]));

    // GetProductByIdAsync, ProductByIdAsync and GetProductByIdDataLoader are all ProductById.
    private static string NameOf(IMethodSymbol method, AttributeData attribute)
    {
        if (attribute.ConstructorArguments.FirstOrDefault().Value is string { Length: > 0 } given)
        {
            return given;
        }

        var name = method.Name.StartsWith("Get", StringComparison.Ordinal) && method.Name.Length > 3 ? method.Name.Substring(3) : method.Name;
        return WithoutSuffix(WithoutSuffix(name, "Async"), "DataLoader");
    }

    private static string WithoutSuffix(string name, string suffix)
        => name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > suffix.Length ? name.Substring(0, name.Length - suffix.Length) : name;

    // Overloads get files of their own, so that the compiler rather than the generator finds what is declared twice.
    private static string HintNameOf(IMethodSymbol method)
    {
        var overload = method.ContainingType.GetMembers(method.Name).IndexOf(method);
        var name = $"{method.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)}.{method.Name}";
        return $"{name.Replace('<', '_').Replace('>', '_')}{(overload > 0 ? $".{overload}" : string.Empty)}.DataLoader.g.cs";
    }

    private static IEnumerable<string> GroupsOf(IMethodSymbol method)
        => method.GetAttributes().Concat(method.ContainingType.GetAttributes())
            .Where(attribute => attribute.AttributeClass.IsOrInherits(WellKnownNames.DataLoaderGroup))
            .SelectMany(attribute => attribute.ConstructorArguments)
            .Where(argument => argument.Kind == TypedConstantKind.Array)
            .SelectMany(argument => argument.Values)
            .Select(value => value.Value)
            .OfType<string>()
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal);
}
