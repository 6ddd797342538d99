namespace Analyzers.Tests.Resolvers;

public sealed class ResolverShapeTests
{
    private const string Results = "global::HotChocolate.Generated.ResolverResults";

    [Theory]
    [InlineData("int", "Pure", "global::Q.M()")]
    [InlineData("IQueryable<string>", "Pure", "global::Q.M()")]
    [InlineData("void", "Pure", "{ global::Q.M(); return null; }")]
    [InlineData("Task", "Async", Results + ".From(global::Q.M())")]
    [InlineData("ValueTask", "Async", Results + ".From(global::Q.M())")]
    [InlineData("Task<int>", "Async", Results + ".From(global::Q.M())")]
    [InlineData("ValueTask<List<string?>?>", "Async", Results + ".From(global::Q.M())")]
    [InlineData("IAsyncEnumerable<int>", "Async", Results + ".From(global::Q.M(), context.RequestAborted)")]
    public void The_result_is_handed_over_as_the_engine_takes_it(string result, string kind, string call)
    {
        var run = GeneratorRun.Of(
            $$"""
            [HotChocolate.Types.QueryType]
            public static partial class Q
            {
                public static {{result}} M() => throw new InvalidOperationException();
            }
            """);

        var file = run.Files["Q.Query.g.cs"];
        Assert.Contains($"ResolverRegistration.{kind}(\n", file);
        Assert.Contains($"static _ => static context => {call}));\n", file);
    }

    [Theory]
    [InlineData("string? text", "typeof(string)", "string")]
    [InlineData("int? number = null", "typeof(int?)", "int?")]
    [InlineData("List<string?>?[] lists", "typeof(global::System.Collections.Generic.List<string>[])", "global::System.Collections.Generic.List<string>[]")]
    [InlineData("params Uri[] uris", "typeof(global::System.Uri[])", "global::System.Uri[]")]
    [InlineData("(int A, string? B) pair", "typeof((int A, string B))", "(int A, string B)")]
    [InlineData("dynamic anything", "typeof(object)", "object")]
    [InlineData("in DateOnly day", "typeof(global::System.DateOnly).MakeByRefType()", "global::System.DateOnly")]
    [InlineData("Dictionary<string, int[,]> @class", "typeof(global::System.Collections.Generic.Dictionary<string, int[,]>)", "global::System.Collections.Generic.Dictionary<string, int[,]>")]
    public void A_parameter_is_bound_by_its_exact_type(string parameter, string typeOf, string bound)
    {
        var run = GeneratorRun.Of(
            $$"""
            [HotChocolate.Types.QueryType]
            public static partial class Q
            {
                public static bool @event({{parameter}}) => true;
            }
            """);

        var file = run.Files["Q.Query.g.cs"];
        Assert.Contains($"Method(\"event\", {typeOf}),\n", file);
        Assert.Contains($"var p0 = parameters.Get<{bound}>(0);\n", file);
        Assert.Contains("return context => global::Q.@event(p0.Resolve(context));\n", file);
    }

    [Fact]
    public void The_interface_of_a_generated_loader_is_found_through_the_usings_of_the_source()
    {
        var run = GeneratorRun.Of(
            """
            using GreenDonut;

            namespace Sample.Data;

            public static class Loaders
            {
                [DataLoader]
                public static Task<Dictionary<long, string>> GetNameByIdAsync(IReadOnlyList<long> ids) => throw new InvalidOperationException();

                [DataLoader]
                public static Task<Dictionary<long, int>> GetLengthByIdAsync(IReadOnlyList<long> ids, INameByIdDataLoader names)
                    => throw new InvalidOperationException();
            }
            """,
            """
            namespace Sample.Schema
            {
                using Data;
                using Lengths = Sample.Data.ILengthByIdDataLoader;

                [HotChocolate.Types.QueryType]
                public static partial class Q
                {
                    public static Task<string?> GetNameAsync(long id, INameByIdDataLoader? names) => names!.LoadAsync(id);

                    public static Task<int> GetLengthAsync(long id, Lengths lengths, Lazy<INameByIdDataLoader> names) => lengths.LoadAsync(id);
                }
            }
            """);

        var file = run.Files["Sample.Schema.Q.Query.g.cs"];
        Assert.Contains("namespace Sample.Schema\n{\n    using Data;\n    using Lengths = Sample.Data.ILengthByIdDataLoader;\n", file);
        Assert.Contains("Method(\"GetNameAsync\", typeof(long), typeof(INameByIdDataLoader)),\n", file);
        Assert.Contains("Method(\"GetLengthAsync\", typeof(long), typeof(Lengths), typeof(Lazy<INameByIdDataLoader>)),\n", file);
        Assert.Contains("GetRequiredService<INameByIdDataLoader>(scope.ServiceProvider)", run.Files["Sample.Data.Loaders.GetLengthByIdAsync.DataLoader.g.cs"]);
    }

    [Fact]
    public void The_method_that_opens_a_stream_is_registered_though_it_is_no_field()
    {
        var run = GeneratorRun.Of(
            """
            using HotChocolate;
            using HotChocolate.Types;

            [SubscriptionType]
            public static partial class S
            {
                [Subscribe(With = nameof(OpenAsync))]
                public static int OnChanged([EventMessage] int change) => change;

                [GraphQLIgnore]
                public static async IAsyncEnumerable<int> OpenAsync(long id)
                {
                    yield return await Task.FromResult(1);
                }
            }
            """);

        var file = run.Files["S.Subscription.g.cs"];
        Assert.Contains("TypeRegistration.Subscription(\n", file);
        Assert.Contains("Method(\"OpenAsync\", typeof(long)),\n", file);
    }

    [Fact]
    public void Overloads_are_told_apart_and_generic_methods_left_out()
    {
        var run = GeneratorRun.Of(
            """
            [HotChocolate.Types.QueryType]
            public static partial class Q
            {
                public static int M(int a) => a;
                public static int M(string a) => a.Length;
                public static T M<T>(T a) => a;
            }
            """);

        var file = run.Files["Q.Query.g.cs"];
        Assert.Contains("Method(\"M\", typeof(int)),\n", file);
        Assert.Contains("Method(\"M\", typeof(string)),\n", file);
        Assert.DoesNotContain("typeof(T)", file);
    }

    [Fact]
    public void Public_properties_are_fields_too()
    {
        var run = GeneratorRun.Of(
            """
            [HotChocolate.Types.QueryType]
            public static partial class Q
            {
                public static int Count => 3;
                public static Task<string> Name { get; set; } = Task.FromResult("a");
                public static int Hidden { private get; set; }
                public static int WriteOnly { set => Hidden = value; }
                internal static int Internal => Hidden;
            }
            """);

        var file = run.Files["Q.Query.g.cs"];
        Assert.Equal(
            [
                "Property(\"Count\"),",
                "static _ => static context => global::Q.Count),",
                "Property(\"Name\"),",
                $"static _ => static context => {Results}.From(global::Q.Name)));",
            ],
            file.Split('\n').Select(line => line.Trim()).Where(line
                => line.StartsWith("Property(", StringComparison.Ordinal) || line.StartsWith("static _", StringComparison.Ordinal)));
        Assert.DoesNotContain("Method(", file);
    }
}
