using HotChocolate.Types.Analyzers.Models;
using HotChocolate.Types.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HotChocolate.Types.Analyzers.Inspectors;

/// <summary>Decides where a data loader's parameter behind the keys comes from.</summary>
internal static class DataLoaderParameterInspector
{
    public static DataLoaderParameterModel Inspect(IParameterSymbol parameter, ScopeBuilder scope)
    {
        var type = scope.TypeOf(parameter);

        if (parameter.Type.Is(WellKnownNames.CancellationToken))
        {
            return new DataLoaderParameterModel(DataLoaderParameterKind.CancellationToken, type);
        }

        if (parameter.Type.Is(WellKnownNames.PagingArguments))
        {
            return new DataLoaderParameterModel(DataLoaderParameterKind.PagingArguments, type);
        }

        if (parameter.Type.Is(WellKnownNames.QueryContext))
        {
            return new DataLoaderParameterModel(DataLoaderParameterKind.QueryContext, type, EntityOf(parameter));
        }

        if (parameter.Type.Is(WellKnownNames.SortDefinition))
        {
            return new DataLoaderParameterModel(DataLoaderParameterKind.SortDefinition, type, EntityOf(parameter));
        }

        return parameter.FindAttribute(WellKnownNames.DataLoaderState) is { } attribute
            ? State(parameter, type, attribute.ConstructorArguments.FirstOrDefault().Value as string ?? parameter.Name)
            : new DataLoaderParameterModel(DataLoaderParameterKind.Service, type);
    }

    private static string EntityOf(IParameterSymbol parameter) => ((INamedTypeSymbol)parameter.Type).TypeArguments[0].Qualified();

    private static DataLoaderParameterModel State(IParameterSymbol parameter, string type, string key)
    {
        var literal = SymbolDisplay.FormatLiteral(key, quote: true);

        if (parameter.HasExplicitDefaultValue)
        {
            return new DataLoaderParameterModel(DataLoaderParameterKind.State, type, StateKey: literal, Default: DefaultOf(parameter, type));
        }

        return parameter.Type is { NullableAnnotation: NullableAnnotation.Annotated } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
            ? new DataLoaderParameterModel(DataLoaderParameterKind.State, type, StateKey: literal, Default: $"default({type})")
            : new DataLoaderParameterModel(DataLoaderParameterKind.RequiredState, type, StateKey: literal);
    }

    private static string DefaultOf(IParameterSymbol parameter, string type)
        => parameter.ExplicitDefaultValue is { } value
            ? $"({type})({SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)})"
            : $"default({type})";
}
