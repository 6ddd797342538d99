using HotChocolate.Types.Analyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HotChocolate.Types.Analyzers.Symbols;

/// <summary>Writes types down, and collects the usings needed where a type has to be written as the source has it.</summary>
internal sealed class ScopeBuilder
{
    private readonly SortedSet<string> _fileUsings = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _namespaceUsings = new(StringComparer.Ordinal);

    /// <summary>The parameter's type as it can stand in a typeof.</summary>
    public string TypeOf(IParameterSymbol parameter)
    {
        if (!parameter.Type.IsUnknown()
            || parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not ParameterSyntax { Type: { } syntax })
        {
            return parameter.Type.Qualified();
        }

        AddUsings(syntax);
        return (syntax is NullableTypeSyntax nullable ? nullable.ElementType : syntax).ToString();
    }

    public SourceScope ToScope()
        => _fileUsings.Count == 0 && _namespaceUsings.Count == 0
            ? SourceScope.Empty
            : new SourceScope(_fileUsings.ToEquatableArray(), _namespaceUsings.ToEquatableArray());

    private void AddUsings(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case BaseNamespaceDeclarationSyntax declaration:
                    Add(_namespaceUsings, declaration.Usings);
                    break;

                case CompilationUnitSyntax file:
                    Add(_fileUsings, file.Usings);
                    break;
            }
        }
    }

    // Global usings hold in the generated file anyway.
    private static void Add(SortedSet<string> target, SyntaxList<UsingDirectiveSyntax> usings)
        => target.UnionWith(usings.Where(directive => directive.GlobalKeyword == default).Select(directive => directive.NormalizeWhitespace().ToString()));
}
