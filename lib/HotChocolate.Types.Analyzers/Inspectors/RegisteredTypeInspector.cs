using HotChocolate.Types.Analyzers.Diagnostics;
using HotChocolate.Types.Analyzers.Models;
using HotChocolate.Types.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HotChocolate.Types.Analyzers.Inspectors;

/// <summary>Finds what is registered by its type alone: annotated schema types, and data loaders written by hand.</summary>
internal static class RegisteredTypeInspector
{
    public static string? InspectAnnotated(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return context.TargetSymbol is INamedTypeSymbol { IsStatic: false, IsGenericType: false } type && type.IsAccessibleInAssembly()
            ? type.Qualified()
            : null;
    }

    public static bool MayBeDataLoader(SyntaxNode node)
        => node is ClassDeclarationSyntax { BaseList: not null, TypeParameterList: null } declaration
            && !declaration.Modifiers.Any(SyntaxKind.AbstractKeyword);

    public static string? InspectDataLoader(GeneratorSyntaxContext context, CancellationToken cancellationToken)
        => context.SemanticModel.GetDeclaredSymbol((ClassDeclarationSyntax)context.Node, cancellationToken) is { IsAbstract: false } type
            && type.BaseType.IsOrInherits(WellKnownNames.DataLoaderBase)
            && type.IsAccessibleInAssembly()
                ? type.Qualified()
                : null;

    /// <summary>An <c>[ID]</c> on a parameter of a record, which is not seen on the property made of it.</summary>
    public static DiagnosticInfo? InspectId(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return context.TargetNode is ParameterSyntax { Parent.Parent: RecordDeclarationSyntax }
            ? DiagnosticInfo.Create(Problems.IdOnRecordParameter, context.Attributes[0].LocationIn(context.TargetSymbol), context.TargetSymbol.Name)
            : null;
    }
}
