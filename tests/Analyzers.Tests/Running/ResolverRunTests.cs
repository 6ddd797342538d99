using System.Text.Json;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Analyzers.Tests.Running;

/// <summary>Generated registrations and resolvers in an executor.</summary>
public sealed class ResolverRunTests
{
    [Fact]
    public async Task Each_kind_of_resolver_gives_its_value()
    {
        var (json, _) = await Execute("{ name numbers all: numbers(take: 4) letters author(id: 2) { name } nobody: author(id: 3) { name } }");

        Assert.Equal(
            """{"data":{"name":"The library","numbers":[1,2],"all":[1,2,3,4],"letters":["a","b"],"author":{"name":"Bob"},"nobody":null}}""", json);
    }

    [Fact]
    public async Task Loaders_of_one_level_are_dispatched_together()
    {
        var (json, log) = await Execute("{ books { title label(prefix: \"no. \") author { name books { title } } } }");

        Assert.Equal(
            """
            {"data":{"books":[
            {"title":"One","label":"no. 1","author":{"name":"Ann","books":[{"title":"One"},{"title":"Three"}]}},
            {"title":"Two","label":"no. 2","author":{"name":"Bob","books":[{"title":"Two"}]}},
            {"title":"Three","label":"no. 3","author":{"name":"Ann","books":[{"title":"One"},{"title":"Three"}]}}]}}
            """.ReplaceLineEndings(string.Empty),
            json);
        Assert.Equal(["books", "authors 1,2", "books of 1,2"], log.Where(entry => entry != "disposed"));
    }

    [Fact]
    public async Task A_mutation_runs_and_a_fault_is_masked()
    {
        Assert.Equal("""{"data":{"add":5}}""", (await Execute("mutation { add(a: 2, b: 3) }")).Json);

        var (json, _) = await Execute("{ fail }");
        Assert.DoesNotContain("secret", json, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"fail\"]", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_resolver_is_called_by_id_and_an_unknown_id_is_an_error_of_its_node()
    {
        var (json, _) = await Execute(
            """{ firstShelf { id } node(id: "U2hlbGY6Nw==") { ... on Shelf { place } } nodes(ids: ["U2hlbGY6MTA=", "Tm9wZToz"]) { id } unknown: node(id: "Tm9wZToz") { id } }""");
        using var result = JsonDocument.Parse(json);

        Assert.Equal(
            """{"firstShelf":{"id":"U2hlbGY6MQ=="},"node":{"place":"row 7"},"nodes":[null,null],"unknown":null}""",
            result.RootElement.GetProperty("data").GetRawText());
        Assert.Equal(
            ["""["nodes",1]""", """["unknown"]"""],
            result.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetRawText()).Order());
    }

    [Fact]
    public async Task The_schema_has_the_fields_in_the_order_of_the_source_and_what_configure_says()
    {
        var schema = await new ServiceCollection().AddSingleton<FetchLog>().AddScoped<Store>().AddGraphQL().AddLibraryTypes().BuildSchemaAsync();

        Assert.Equal(["name", "books", "author", "numbers", "letters", "firstShelf", "fail"], Fields(schema, "Query"));
        Assert.Equal(["books", "name"], Fields(schema, "Author"));
        Assert.Equal(["author", "label", "title"], Fields(schema, "Book"));
        Assert.Equal(["add"], Fields(schema, "Mutation"));
    }

    private static IEnumerable<string> Fields(Schema schema, string type)
        => schema.Types.OfType<ObjectType>().Single(candidate => candidate.Name == type).Fields.Where(field => !field.Name.StartsWith("__", StringComparison.Ordinal)).Select(field => field.Name);

    private static async Task<(string Json, string[] Log)> Execute(string query)
    {
        var collection = new ServiceCollection().AddSingleton<FetchLog>().AddScoped<Store>();
        collection.AddGraphQL().AddLibraryTypes().AddGlobalObjectIdentification();
        await using var services = collection.BuildServiceProvider();
        await using var result = await services.ExecuteRequestAsync(query);
        return (result.ToJson(withIndentations: false), services.GetRequiredService<FetchLog>().Entries);
    }
}
