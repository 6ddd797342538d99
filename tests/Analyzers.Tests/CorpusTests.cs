using Microsoft.CodeAnalysis;

namespace Analyzers.Tests;

public sealed class CorpusTests
{
    [CorpusFact]
    public void A_service_written_for_the_real_package_compiles_with_what_is_generated_from_it()
    {
        string Read(string name) => File.ReadAllText(Path.Combine(CorpusFactAttribute.Corpus!, "hotchocolate-16", name));
        var run = GeneratorRun.Unchecked(Read("Types.cs.txt"), Read("Shop.cs.txt"));

        Assert.Empty(run.Result.Diagnostics);
        Assert.DoesNotContain(run.CompilerProblems(), problem => problem.Severity == DiagnosticSeverity.Error);
        Assert.Equal(
            [
                "GreenDonutDataLoaderModule.g.cs",
                "HotChocolateTypeModule.g.cs",
                "Sample.OrderMutations.Mutation.g.cs",
                "Sample.OrderNode.Object.g.cs",
                "Sample.OrderSubscriptions.Subscription.g.cs",
                "Sample.PopularProductNode.Object.g.cs",
                "Sample.ProductNode.Object.g.cs",
                "Sample.ProductQueries.Query.g.cs",
                "Sample.SampleDataLoader.GetOrdersByUserIdAsync.DataLoader.g.cs",
                "Sample.SampleDataLoader.GetProductByIdAsync.DataLoader.g.cs",
                "Sample.SampleDataLoader.GetUserByIdAsync.DataLoader.g.cs",
                "Sample.UserNode.Object.g.cs",
                "Sample.UserQueries.Query.g.cs",
            ],
            run.Files.Keys.Order(StringComparer.Ordinal));
    }
}
