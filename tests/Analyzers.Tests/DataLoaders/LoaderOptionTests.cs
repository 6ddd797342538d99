namespace Analyzers.Tests.DataLoaders;

public sealed class LoaderOptionTests
{
    [Theory]
    [InlineData("GetProductByIdAsync", "", "ProductById")]
    [InlineData("ProductById", "", "ProductById")]
    [InlineData("GetProductByIdDataLoaderAsync", "", "ProductById")]
    [InlineData("LoadProductsAsync", "", "LoadProducts")]
    [InlineData("GetProductByIdAsync", "(\"Product\")", "Product")]
    [InlineData("Get", "", "Get")]
    public void The_loader_is_named_after_the_method_unless_it_is_given_a_name(string method, string arguments, string expected)
    {
        var run = Run($"[DataLoader{arguments}] public static Task<Dictionary<int, int>> {method}(IReadOnlyList<int> keys) => throw new InvalidOperationException();");

        Assert.Contains($"class {expected}DataLoader : ", run.Files[$"Loaders.{method}.DataLoader.g.cs"]);
    }

    [Theory]
    [InlineData("Public", "Internal", "public", "public")]
    [InlineData("PublicInterface", "Public", "public", "internal")]
    [InlineData("Internal", "Public", "internal", "internal")]
    [InlineData("Default", "Internal", "internal", "internal")]
    [InlineData("Default", "Default", "public", "public")]
    public void Who_may_use_a_loader_is_said_at_the_method_or_for_all(string own, string all, string interfaceIs, string classIs)
    {
        var run = Run(
            $"[DataLoader(AccessModifier = DataLoaderAccessModifier.{own})] public static Task<string> GetNameAsync(int key) => throw new InvalidOperationException();",
            $"[assembly: GreenDonut.DataLoaderDefaults(AccessModifier = GreenDonut.DataLoaderAccessModifier.{all})]");

        var file = run.Files["Loaders.GetNameAsync.DataLoader.g.cs"];
        Assert.Contains($"\n{interfaceIs} interface INameDataLoader ", file);
        Assert.Contains($"\n{classIs} sealed partial class NameDataLoader ", file);
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("(ServiceScope = DataLoaderServiceScope.OriginalScope)", "", false)]
    [InlineData("", "[assembly: GreenDonut.DataLoaderDefaults(ServiceScope = GreenDonut.DataLoaderServiceScope.OriginalScope)]", false)]
    public void Services_come_from_a_scope_of_the_fetch_or_of_the_request(string own, string all, bool isScoped)
    {
        var run = Run($"[DataLoader{own}] public static Task<string> GetNameAsync(int key, IServiceProvider services) => throw new InvalidOperationException();", all);

        var file = run.Files["Loaders.GetNameAsync.DataLoader.g.cs"];
        Assert.Equal(isScoped, file.Contains("CreateAsyncScope(_services)", StringComparison.Ordinal));
        Assert.Contains($"GetRequiredService<global::System.IServiceProvider>({(isScoped ? "scope.ServiceProvider" : "_services")})", file);
    }

    [Fact]
    public void Interfaces_and_registration_can_be_left_out()
    {
        const string Method = "[DataLoader] public static Task<string> GetNameAsync(int key) => throw new InvalidOperationException();";
        const string Module = "[assembly: GreenDonut.DataLoaderModule(\"Loaders\")]";
        var withoutInterface = Run(Method, $"{Module}[assembly: GreenDonut.DataLoaderDefaults(GenerateInterfaces = false)]");

        Assert.DoesNotContain("interface", withoutInterface.Files["Loaders.GetNameAsync.DataLoader.g.cs"]);
        Assert.Contains("AddDataLoader<global::NameDataLoader>(services);", withoutInterface.Files["GreenDonutDataLoaderModule.g.cs"]);
        Assert.Single(Run(Method, $"{Module}[assembly: GreenDonut.DataLoaderDefaults(GenerateRegistrationCode = false)]").Files);
    }

    [Fact]
    public void A_group_has_its_loaders_as_properties()
    {
        var run = GeneratorRun.WithoutHotChocolate(
            """
            using GreenDonut;

            [assembly: DataLoaderModule("Loaders")]

            namespace Sample;

            [DataLoaderGroup("Shop")]
            public static class Loaders
            {
                [DataLoader] public static Task<string> GetNameAsync(int key) => throw new InvalidOperationException();
                [DataLoader, DataLoaderGroup("Other")] public static Task<int> GetAgeAsync(int key) => throw new InvalidOperationException();
            }

            public sealed class Uses(IShop shop, IOther other)
            {
                public Task<int> AgeAsync() => shop.Age == other.Age ? other.Age.LoadAsync(1) : shop.Name.LoadAsync(2).ContinueWith(_ => 3, TaskScheduler.Default);
            }
            """);

        Assert.Contains("AddScoped<global::Sample.IOther, global::Sample.Other>(services);", run.Files["GreenDonutDataLoaderModule.g.cs"]);
        Assert.Contains("AddScoped<global::Sample.IShop, global::Sample.Shop>(services);", run.Files["GreenDonutDataLoaderModule.g.cs"]);
        Assert.Contains("_Age ??= ", run.Files["GreenDonutDataLoaderGroups.g.cs"]);
    }

    private static GeneratorRun Run(string member, string assembly = "")
        => GeneratorRun.WithoutHotChocolate($"using GreenDonut; public static class Loaders {{ {member} }}", assembly);
}
