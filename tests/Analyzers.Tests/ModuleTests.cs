namespace Analyzers.Tests;

public sealed class ModuleTests
{
    private const string Loader =
        """
        using GreenDonut;

        public static class Loaders
        {
            [DataLoader]
            public static Task<Dictionary<long, string>> GetNameByIdAsync(IReadOnlyList<long> ids) => throw new InvalidOperationException();
        }

        """;

    private const string AddLoader =
        "global::Microsoft.Extensions.DependencyInjection.DataLoaderServiceCollectionExtensions.AddDataLoader<global::INameByIdDataLoader, global::NameByIdDataLoader>";

    [Fact]
    public void Without_an_attribute_the_module_is_named_after_the_assembly()
    {
        var run = GeneratorRun.Of("[HotChocolate.Types.QueryType] public static partial class Q { public static int A() => 1; }");

        Assert.Contains("public static partial class TestsTypesRequestExecutorBuilderExtensions\n", run.Files["HotChocolateTypeModule.g.cs"]);
        Assert.Contains(" AddTestsTypes(this ", run.Files["HotChocolateTypeModule.g.cs"]);
    }

    [Fact]
    public void Everything_of_the_assembly_is_registered_in_the_order_of_names()
    {
        var run = GeneratorRun.Of(
            Loader,
            """
            using HotChocolate;
            using HotChocolate.Types;

            [assembly: Module("Shop.Types")]

            namespace Sample;

            [QueryType] public static partial class B { public static int X() => 1; }
            [QueryType] public static partial class A { public static int Y() => 1; }
            [UnionType("Found")] public interface IFound;
            [InterfaceType("Pet")] public interface IPet { string Name { get; } }

            public sealed class CountLoader(GreenDonut.IBatchScheduler scheduler, GreenDonut.DataLoaderOptions options)
                : GreenDonut.BatchDataLoader<int, int>(scheduler, options)
            {
                protected override Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
                    => throw new InvalidOperationException();
            }
            """);

        Assert.Equal(
            [
                "builder.AddTypeRegistration(global::Sample.__A_QueryRegistration.Create());",
                "builder.AddTypeRegistration(global::Sample.__B_QueryRegistration.Create());",
                "builder.AddType<global::Sample.IFound>();",
                "builder.AddType<global::Sample.IPet>();",
                $"{AddLoader}(builder.Services);",
                "global::Microsoft.Extensions.DependencyInjection.DataLoaderServiceCollectionExtensions.AddDataLoader<global::Sample.CountLoader>(builder.Services);",
            ],
            Statements(run.Files["HotChocolateTypeModule.g.cs"]));
        Assert.Contains(" AddShop_Types(this ", run.Files["HotChocolateTypeModule.g.cs"]);
    }

    [Fact]
    public void A_module_of_data_loaders_alone_has_no_word_of_the_engine()
    {
        var run = GeneratorRun.WithoutHotChocolate("[assembly: GreenDonut.DataLoaderModule(\"DataLoaders\", IsInternal = true)]", Loader);

        Assert.Equal(
            ["GreenDonutDataLoaderModule.g.cs", "Loaders.GetNameByIdAsync.DataLoader.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(run.Files.Values, file => Assert.DoesNotContain("global::HotChocolate", file));
        var module = run.Files["GreenDonutDataLoaderModule.g.cs"];
        Assert.Contains("internal static partial class DataLoadersDataLoaderServiceExtensions\n", module);
        Assert.Contains(
            "public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddDataLoaders("
                + "this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)\n",
            module);
        Assert.Equal([$"{AddLoader}(services);"], Statements(module));
    }

    [Fact]
    public void A_module_of_data_loaders_turns_the_default_module_off_but_not_a_named_one()
    {
        const string Module = "[assembly: GreenDonut.DataLoaderModule(\"DataLoaders\")]";

        Assert.DoesNotContain("HotChocolateTypeModule.g.cs", GeneratorRun.Of(Module, Loader).Files.Keys);
        Assert.Contains("HotChocolateTypeModule.g.cs", GeneratorRun.Of(Module, Loader, "[assembly: HotChocolate.Module(\"Types\")]").Files.Keys);
    }

    [Fact]
    public void Module_options_say_what_is_registered()
    {
        const string Query = "[HotChocolate.Types.QueryType] public static partial class Q { public static int A() => 1; internal static int B() => 1; }";
        string[] Registered(string options)
            => Statements(GeneratorRun.Of($"[assembly: HotChocolate.Module(\"T\", HotChocolate.ModuleOptions.{options})]", Loader, Query).Files["HotChocolateTypeModule.g.cs"]);

        Assert.Equal(["builder.AddTypeRegistration(global::__Q_QueryRegistration.Create());"], Registered("RegisterTypes"));
        Assert.Equal([$"{AddLoader}(builder.Services);"], Registered("RegisterDataLoader"));

        var run = GeneratorRun.Of("[assembly: HotChocolate.Module(\"T\", HotChocolate.ModuleOptions.Default | HotChocolate.ModuleOptions.IncludeInternalMembers)]", Query);
        Assert.Contains("Method(\"B\")", run.Files["Q.Query.g.cs"]);
    }

    private static string[] Statements(string file)
        => [.. file.Split('\n').Select(line => line.Trim()).Where(line => line.EndsWith(");", StringComparison.Ordinal))];
}
