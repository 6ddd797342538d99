namespace Analyzers.Tests;

public sealed class ProblemTests
{
    [Theory]
    [InlineData("HC0080", "[ObjectType<Version>] public static class N;", "N", "The class `N` extends an object type and must be partial")]
    [InlineData("HC0081", "[ObjectType<Version>] public partial class N;", "N", "The class `N` has fields of a type and must be static")]
    [InlineData("HC0081", "[QueryType] public sealed partial class Q;", "Q", "The class `Q` has fields of a type and must be static")]
    [InlineData("HC0091", "[QueryType] public static class Q;", "Q", "The class `Q` should be partial, as all classes with fields of a root type")]
    [InlineData(
        "HC0092",
        "[ObjectType<Version>] public static partial class N { [NodeResolver] public static string Get([ID] long id) => \"\"; }",
        "ID",
        "The parameter `id` of a node resolver is an id already; remove [ID]")]
    [InlineData(
        "HC0093",
        "[ObjectType<Version>] public static partial class N { [NodeResolver] private static string Get(long id) => \"\"; }",
        "Get",
        "The node resolver `Get` must be public")]
    [InlineData(
        "HC0097",
        "[ObjectType<Version>] public static partial class N { public static string A([Parent] Uri parent) => \"\"; }",
        "parent",
        "The parent `parent` is declared as `System.Uri`, but the class extends `System.Version`")]
    [InlineData(
        "HC0100",
        "[QueryType] public static partial class Q { [UseSorting, UsePaging] public static int[] A() => []; }",
        "UsePaging",
        "The attributes of `A` must stand in this order: [UsePaging], [UseProjection], [UseFiltering], [UseSorting]")]
    [InlineData(
        "HC0104",
        "[QueryType] public static partial class Q { [NodeResolver] public static string A(long key) => \"\"; }",
        "A",
        "The first parameter of the node resolver `A` must be the node's id, and be named `id`")]
    [InlineData("HC0105", "public sealed record Item([ID<Version>] long ItemId);", "ID<Version>", "[ID] on `ItemId` does not reach the record's property; write [property: ID]")]
    [InlineData(
        "HC0106",
        "[QueryType] public static partial class Q { [Microsoft.AspNetCore.Authorization.Authorize] public static int A() => 1; }",
        "Microsoft.AspNetCore.Authorization.Authorize",
        "[Authorize] of Microsoft.AspNetCore.Authorization protects no field; use HotChocolate.Authorization.AuthorizeAttribute")]
    [InlineData("HC0903", "public static class O { [QueryType] public static partial class Q; }", "Q", "The class `Q` has fields of a type and can be neither nested in another type nor generic")]
    [InlineData(
        "HC0904",
        "[QueryType] public static partial class Q { public static int A(ref int b) => b; }",
        "b",
        "The parameter `b` of a resolver cannot be ref or out")]
    [InlineData(
        "HC0905",
        "[SubscriptionType] public static partial class S { [Subscribe(With = \"Open\")] public static int A() => 1; }",
        "Subscribe(With = \"Open\")",
        "[Subscribe(With = ...)] names `Open`, but `S` has no such method")]
    public void Misuse_in_type_classes_is_reported_where_it_stands(string id, string source, string place, string message)
        => AssertProblem($"using HotChocolate; using HotChocolate.Data; using HotChocolate.Types; using HotChocolate.Types.Relay; {source}", id, place, message);

    [Theory]
    [InlineData("HC0074", "[DataLoader] public static Task<int> A() => null!;", "The data loader `A` needs the keys (IReadOnlyList<TKey>) or the key as its first parameter")]
    [InlineData("HC0074", "[DataLoader] public static Task<int> A(CancellationToken token) => null!;", "The data loader `A` needs the keys (IReadOnlyList<TKey>) or the key as its first parameter")]
    [InlineData("HC0075", "[DataLoader] private static Task<int> A(int key) => null!;", "The data loader `A` must be public or internal, and so must the types around it")]
    [InlineData("HC0085", "[DataLoader] public static Task<T> A<T>(int key) => null!;", "The data loader `A` cannot be generic")]
    [InlineData("HC0900", "[DataLoader] public Task<int> A(int key) => null!;", "The data loader `A` must be a static method")]
    [InlineData(
        "HC0901",
        "[DataLoader] public static Task<List<int>> A(IReadOnlyList<int> keys) => null!;",
        "The data loader `A` must return a task: of a dictionary or a lookup by `int` where it takes a list of keys, or else of the key's value")]
    [InlineData(
        "HC0901",
        "[DataLoader] public static Dictionary<int, int> A(IReadOnlyList<int> keys) => null!;",
        "The data loader `A` must return a task: of a dictionary or a lookup by `int` where it takes a list of keys, or else of the key's value")]
    [InlineData(
        "HC0901",
        "[DataLoader] public static Task<Dictionary<long, int>> A(IReadOnlyList<int> keys) => null!;",
        "The data loader `A` must return a task: of a dictionary or a lookup by `int` where it takes a list of keys, or else of the key's value")]
    public void Misuse_of_data_loaders_is_reported_at_the_method(string id, string member, string message)
        => AssertProblem($"using GreenDonut; public class Loaders {{ {member} }}", id, "A", message);

    [Fact]
    public void Two_loaders_of_one_name_are_reported()
    {
        var run = GeneratorRun.Unchecked(
            "using GreenDonut; public static class A { [DataLoader] public static Task<int> GetX(int key) => null!; [DataLoader] public static Task<int> GetX(long key) => null!; }");

        var problem = Assert.Single(run.Result.Diagnostics);
        Assert.Equal("HC0902", problem.Id);
        Assert.Equal("There are two data loaders of the name `XDataLoader`; name one of them by [DataLoader(\"...\")]", problem.GetMessage(null));
        Assert.Null(run.Result.Results[0].Exception);
    }

    [Fact]
    public void What_is_right_beside_a_problem_is_generated()
    {
        var run = GeneratorRun.Unchecked(
            """
            using GreenDonut;
            using HotChocolate.Types;

            [ObjectType<Version>] public static class NotPartial;
            [QueryType] public static partial class Q { public static int A() => 1; public static int B(out int c) => c = 1; }

            public class Loaders
            {
                [DataLoader] public static Task<int> GetX(int key) => Task.FromResult(key);
                [DataLoader] public Task<int> GetY(int key) => Task.FromResult(key);
            }
            """);

        Assert.Equal(["HC0080", "HC0900", "HC0904"], run.Result.Diagnostics.Select(problem => problem.Id).Order());
        Assert.Equal(
            ["HotChocolateTypeModule.g.cs", "Loaders.GetX.DataLoader.g.cs", "Q.Query.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(run.CompilerProblems());
    }

    [Theory]
    [InlineData("[ObjectType<Version>] public static partial class N { public static string A([Parent] ICloneable parent, [Parent] object any) => \"\"; }")]
    [InlineData("[QueryType] public static partial class Q { [UsePaging, UseFiltering, UseSorting] public static int[] A() => []; }")]
    [InlineData("[QueryType] public static partial class Q { [NodeResolver] public static string A(long productId) => \"\"; }")]
    [InlineData("public sealed record Item([property: ID<Version>] long ItemId);")]
    [InlineData("public sealed class Item([ID] long itemId) { public long ItemId => itemId; }")]
    public void Right_use_is_not_reported(string source)
        => GeneratorRun.Of($"using HotChocolate; using HotChocolate.Data; using HotChocolate.Types; using HotChocolate.Types.Relay; {source}");

    private static void AssertProblem(string source, string id, string place, string message)
    {
        var run = GeneratorRun.Unchecked(source);

        var problem = Assert.Single(run.Result.Diagnostics);
        Assert.Equal(id, problem.Id);
        Assert.Equal(message, problem.GetMessage(null));
        Assert.Equal(place, source.Substring(problem.Location.SourceSpan.Start, problem.Location.SourceSpan.Length));
        Assert.Null(run.Result.Results[0].Exception);
    }
}
