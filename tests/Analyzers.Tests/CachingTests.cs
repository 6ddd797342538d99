using Microsoft.CodeAnalysis;

namespace Analyzers.Tests;

public sealed class CachingTests
{
    private const string Types =
        """
        using GreenDonut;
        using HotChocolate.Types;

        namespace Sample;

        [QueryType]
        public static partial class Q
        {
            public static Task<string?> GetNameAsync(long id, INameByIdDataLoader names) => names.LoadAsync(id);
        }

        public static class Loaders
        {
            [DataLoader, DataLoaderGroup("Shop")]
            public static Task<Dictionary<long, string>> GetNameByIdAsync(IReadOnlyList<long> ids, IServiceProvider services) => null!;
        }
        """;

    [Fact]
    public void Nothing_is_generated_again_after_an_edit_elsewhere()
    {
        var reasons = Edit("public static class Other { public static int A() => 1; }", "public static class Other { public static int A() => 2; }");

        Assert.All(reasons.Outputs, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(reasons.Steps.Values, reason => Assert.Contains(reason, Unchanged));
    }

    [Fact]
    public void Nothing_is_generated_again_after_an_edit_inside_a_resolver()
    {
        var reasons = Edit(Types, Types.Replace("names.LoadAsync(id)", "names.LoadAsync(id + 1)", StringComparison.Ordinal).Replace("using HotC", "\n\nusing HotC", StringComparison.Ordinal));

        Assert.All(reasons.Outputs, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(reasons.Steps.Values, reason => Assert.Contains(reason, Unchanged));
    }

    [Fact]
    public void A_new_parameter_changes_the_class_alone()
    {
        var reasons = Edit(Types, Types.Replace("long id,", "long id, int more,", StringComparison.Ordinal));

        Assert.Single(reasons.Outputs, reason => reason == IncrementalStepRunReason.Modified);
        Assert.Equal(3, reasons.Outputs.Count(reason => reason == IncrementalStepRunReason.Cached));
        Assert.Equal(IncrementalStepRunReason.Modified, reasons.Steps["TypeClasses"]);
        Assert.Contains(reasons.Steps["DataLoaders"], Unchanged);
        Assert.Contains(reasons.Steps["Registrations"], Unchanged);
    }

    private static readonly IncrementalStepRunReason[] Unchanged = [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    private static (IncrementalStepRunReason[] Outputs, Dictionary<string, IncrementalStepRunReason> Steps) Edit(string before, string after)
    {
        var first = GeneratorRun.Unchecked(Types, before == Types ? string.Empty : before).Compilation;
        var edited = first.SyntaxTrees.Last(tree => tree.ToString() == before);
        var second = first.ReplaceSyntaxTree(edited, GeneratorRun.Parse(after, edited.FilePath));
        var result = GeneratorRun.CreateDriver().RunGenerators(first).RunGenerators(second).GetRunResult().Results[0];

        return (
            [.. result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason)],
            new[] { "Assembly", "TypeClasses", "DataLoaders", "Registrations" }.ToDictionary(
                name => name, name => Assert.Single(result.TrackedSteps[name].SelectMany(step => step.Outputs)).Reason));
    }
}
