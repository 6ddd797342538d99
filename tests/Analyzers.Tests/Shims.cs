using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analyzers.Tests;

/// <summary>What the generated code needs and the referenced assemblies do not have.</summary>
internal static class Shims
{
    private static readonly (string Type, string Source)[] s_all =
    [
        ("HotChocolate.Types.UsePagingAttribute", "namespace HotChocolate.Types { public sealed class UsePagingAttribute : Attribute; }"),
        ("HotChocolate.Data.UseFilteringAttribute", "namespace HotChocolate.Data { public sealed class UseFilteringAttribute : Attribute; }"),
        ("HotChocolate.Data.UseSortingAttribute", "namespace HotChocolate.Data { public sealed class UseSortingAttribute : Attribute; }"),
    ];

    public static CSharpCompilation AddMissing(CSharpCompilation compilation, Func<string, SyntaxTree> parse)
    {
        if (compilation.GetTypeByMetadataName("HotChocolate.Execution.Configuration.IRequestExecutorBuilder") is null)
        {
            return compilation;
        }

        var missing = s_all.Where(shim => compilation.GetTypeByMetadataName(shim.Type) is null).Select(shim => parse(shim.Source));
        return compilation.AddSyntaxTrees(missing);
    }
}
