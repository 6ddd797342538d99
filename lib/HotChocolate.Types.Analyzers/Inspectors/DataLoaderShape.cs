using HotChocolate.Types.Analyzers.Models;
using HotChocolate.Types.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace HotChocolate.Types.Analyzers.Inspectors;

/// <summary>What a data loader's method says about keys and values; a batch is read through the interface <c>BatchType</c>.</summary>
internal sealed record DataLoaderShape(DataLoaderKind Kind, ITypeSymbol KeyType, ITypeSymbol ValueType, ITypeSymbol? BatchType)
{
    /// <summary>The type of the key, or of one of the keys.</summary>
    public static ITypeSymbol KeyOf(IMethodSymbol method)
        => method.Parameters[0].Type is INamedTypeSymbol list && list.Is(WellKnownNames.ReadOnlyList) ? list.TypeArguments[0] : method.Parameters[0].Type;

    public static DataLoaderShape? Of(IMethodSymbol method)
    {
        if (method.Parameters.Length == 0
            || method.ReturnType is not INamedTypeSymbol { TypeArguments.Length: 1 } task
            || !(task.Is(WellKnownNames.TaskOfT) || task.Is(WellKnownNames.ValueTaskOfT)))
        {
            return null;
        }

        var key = KeyOf(method);
        var result = task.TypeArguments[0];

        if (!method.Parameters[0].Type.Is(WellKnownNames.ReadOnlyList))
        {
            return new DataLoaderShape(DataLoaderKind.Cache, key, result, BatchType: null);
        }

        return ByKey(result, WellKnownNames.ReadOnlyDictionary, key, DataLoaderKind.Batch)
            ?? ByKey(result, WellKnownNames.Dictionary, key, DataLoaderKind.Batch)
            ?? ByKey(result, WellKnownNames.Lookup, key, DataLoaderKind.Group);
    }

    private static DataLoaderShape? ByKey(ITypeSymbol result, string metadataName, ITypeSymbol key, DataLoaderKind kind)
        => result.AsInterface(metadataName) is { } batch && SymbolEqualityComparer.Default.Equals(batch.TypeArguments[0], key)
            ? new DataLoaderShape(kind, key, batch.TypeArguments[1], batch)
            : null;
}
