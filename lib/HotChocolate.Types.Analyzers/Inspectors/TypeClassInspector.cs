using HotChocolate.Types.Analyzers.Diagnostics;
using HotChocolate.Types.Analyzers.Models;
using HotChocolate.Types.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HotChocolate.Types.Analyzers.Inspectors;

/// <summary>Reads classes annotated with <c>[QueryType]</c>, <c>[MutationType]</c>, <c>[SubscriptionType]</c> or <c>[ObjectType&lt;T&gt;]</c>.</summary>
internal static class TypeClassInspector
{
    public static TypeClassModel? Inspect(GeneratorAttributeSyntaxContext context, TypeClassKind kind, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // A class in several parts is read once, at the part that has the attribute.
        if (context.TargetSymbol is not INamedTypeSymbol type
            || context.TargetNode is not ClassDeclarationSyntax declaration
            || context.Attributes[0].ApplicationSyntaxReference is not { } attribute
            || attribute.SyntaxTree != declaration.SyntaxTree
            || !declaration.Span.Contains(attribute.Span))
        {
            return null;
        }

        var runtimeType = kind == TypeClassKind.Object ? context.Attributes[0].AttributeClass?.TypeArguments.FirstOrDefault() : null;
        var diagnostics = new List<DiagnosticInfo>();
        AddClassProblems(declaration, type, kind, diagnostics);
        var isValid = diagnostics.TrueForAll(problem => problem.Descriptor.DefaultSeverity != DiagnosticSeverity.Error);
        var scope = new ScopeBuilder();
        var resolvers = isValid ? ResolverInspector.Inspect(type, runtimeType, scope, diagnostics) : [];

        return new TypeClassModel(
            type.NamespaceName(),
            type.Escaped(),
            kind,
            runtimeType?.Qualified(),
            SyntaxFacts.GetText(type.DeclaredAccessibility),
            resolvers.ToEquatableArray(),
            scope.ToScope(),
            isValid,
            diagnostics.ToEquatableArray());
    }

    private static void AddClassProblems(
        ClassDeclarationSyntax declaration, INamedTypeSymbol type, TypeClassKind kind, List<DiagnosticInfo> diagnostics)
    {
        void Add(DiagnosticDescriptor problem)
            => diagnostics.Add(DiagnosticInfo.Create(problem, declaration.Identifier.GetLocation(), type.Name));

        if (!type.IsStatic)
        {
            Add(Problems.TypeNotStatic);
        }

        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            Add(kind == TypeClassKind.Object ? Problems.TypeNotPartial : Problems.RootTypeNotPartial);
        }

        if (type.ContainingType is not null || type.IsGenericType)
        {
            Add(Problems.TypeNestedOrGeneric);
        }
    }
}
