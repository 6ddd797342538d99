using System.Collections.Immutable;
using HotChocolate.Types.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analyzers.Tests;

/// <summary>The generator run over a few files, and what the compiler makes of the result.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions s_parseOptions =
        new CSharpParseOptions(LanguageVersion.Latest).WithDocumentationMode(DocumentationMode.Parse);

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private GeneratorRun(CSharpCompilation compilation)
    {
        Compilation = compilation;
        var driver = CreateDriver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        Result = driver.GetRunResult();
        Output = output;
    }

    public CSharpCompilation Compilation { get; }

    public Compilation Output { get; }

    public GeneratorDriverRunResult Result { get; }

    public IReadOnlyDictionary<string, string> Files
        => Result.Results[0].GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public string[] ProblemIds => [.. Result.Diagnostics.Select(problem => problem.Id).Order()];

    /// <summary>Runs over sources that must compile, with what is generated from them, without any warning.</summary>
    public static GeneratorRun Of(params string[] sources) => Unchecked(sources).Check();

    /// <summary>Runs over sources that may be wrong.</summary>
    public static GeneratorRun Unchecked(params string[] sources) => new(Compile(s_references, sources));

    /// <summary>Runs without any reference to the GraphQL engine.</summary>
    public static GeneratorRun WithoutHotChocolate(params string[] sources)
        => new GeneratorRun(Compile([.. s_references.Where(reference => !reference.Display!.Contains("HotChocolate", StringComparison.Ordinal))], sources))
            .Check();

    public static GeneratorDriver CreateDriver()
        => CSharpGeneratorDriver.Create(
            [new GraphQLServerGenerator().AsSourceGenerator()],
            parseOptions: s_parseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, s_parseOptions, path);

    /// <summary>Errors and warnings of all stages of the compiler.</summary>
    public IEnumerable<Diagnostic> CompilerProblems()
        => Output.Emit(new MemoryStream()).Diagnostics.Where(problem => problem.Severity >= DiagnosticSeverity.Warning);

    private GeneratorRun Check()
    {
        Assert.Empty(Result.Diagnostics);
        Assert.Null(Result.Results[0].Exception);
        Assert.Empty(CompilerProblems());
        return this;
    }

    private static CSharpCompilation Compile(ImmutableArray<MetadataReference> references, string[] sources)
    {
        const string GlobalUsings =
            """
            global using System;
            global using System.Collections.Generic;
            global using System.Linq;
            global using System.Threading;
            global using System.Threading.Tasks;
            """;
        return CSharpCompilation.Create(
            "Shop.Tests",
            [Parse(GlobalUsings, "Usings.cs"), .. sources.Select((source, i) => Parse(source, $"File{i}.cs"))],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}
