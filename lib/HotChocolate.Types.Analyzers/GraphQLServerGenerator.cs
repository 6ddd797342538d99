using HotChocolate.Types.Analyzers.Inspectors;
using HotChocolate.Types.Analyzers.Models;
using HotChocolate.Types.Analyzers.Writers;
using Microsoft.CodeAnalysis;

namespace HotChocolate.Types.Analyzers;

/// <summary>
/// Writes, from annotated static classes and methods, what an assembly registers: resolvers as direct calls, data loaders
/// with their interfaces, and the methods that add all of it to a service collection or an executor builder.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class GraphQLServerGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var assembly = context.CompilationProvider.Select(AssemblyInspector.Inspect).WithTrackingName(Steps.Assembly);
        var types = Sources.TypeClasses(context.SyntaxProvider);
        var loaders = Sources.DataLoaders(context.SyntaxProvider);
        var registrations = Sources.Registrations(context.SyntaxProvider, types, loaders);

        context.RegisterSourceOutput(types, static (output, type) =>
        {
            Report(output, type.Diagnostics);

            if (type.IsValid)
            {
                output.AddSource(TypeClassWriter.HintName(type), TypeClassWriter.Write(type));
            }
        });

        context.RegisterSourceOutput(loaders.Combine(assembly), static (output, source) =>
        {
            var (loader, assembly) = source;
            Report(output, loader.Diagnostics);

            if (loader.IsValid)
            {
                output.AddSource(loader.HintName, DataLoaderWriter.Write(loader, assembly.DataLoaderDefaults));
            }
        });

        context.RegisterSourceOutput(Sources.DataLoaderGroups(loaders).Combine(assembly), static (output, source)
            => Add(output, DataLoaderGroupWriter.HintName, DataLoaderGroupWriter.Write(source.Left, source.Right.DataLoaderDefaults)));

        context.RegisterSourceOutput(registrations.Combine(assembly), static (output, source) =>
        {
            var (registrations, assembly) = source;
            Add(output, ModuleWriter.TypesHintName, ModuleWriter.WriteTypes(assembly, registrations));
            Add(output, ModuleWriter.DataLoadersHintName, ModuleWriter.WriteDataLoaders(assembly, registrations));
        });

        context.RegisterSourceOutput(Sources.MisplacedIds(context.SyntaxProvider), Report);
        context.RegisterSourceOutput(Sources.RepeatedDataLoaders(loaders), Report);
    }

    private static void Add(SourceProductionContext output, string hintName, string? source)
    {
        if (source is not null)
        {
            output.AddSource(hintName, source);
        }
    }

    private static void Report(SourceProductionContext output, EquatableArray<DiagnosticInfo> problems)
    {
        foreach (var problem in problems)
        {
            Report(output, problem);
        }
    }

    private static void Report(SourceProductionContext output, DiagnosticInfo problem) => output.ReportDiagnostic(problem.ToDiagnostic());
}
