using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HotChocolate.Inference;

/// <summary>Schemas within an application: names, start, filters.</summary>
public sealed class BuilderTests
{
    [Fact]
    public async Task An_application_may_have_several_schemas()
    {
        var services = new ServiceCollection().AddSingleton(new Shelf([]));
        services.AddGraphQL().AddTypeRegistration(__BookQueries_QueryRegistration.Create());
        services.AddGraphQL("shapes").AddTypeRegistration(__ShapesQueries_QueryRegistration.Create());
        await using var provider = services.BuildServiceProvider();

        Assert.Equal("""{"data":{"books":[]}}""", (await provider.ExecuteRequestAsync("{ books { title } }")).ToJson(false));
        Assert.Equal("""{"data":{"query":["q"]}}""", (await provider.ExecuteRequestAsync("{ query }", "shapes")).ToJson(false));
        Assert.Same(await provider.GetRequestExecutorAsync("shapes"), await provider.GetRequestExecutorAsync("shapes"));
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await provider.GetRequestExecutorAsync("other"));
        Assert.Equal("There is no GraphQL schema of the name `other`.", exception.Message);
    }

    [Fact]
    public async Task A_schema_with_problems_keeps_the_application_from_starting()
    {
        var services = new ServiceCollection();
        services.AddGraphQL().AddTypeRegistration(__ProblemQueries_QueryRegistration.Create());
        await using var provider = services.BuildServiceProvider();

        var start = provider.GetServices<IHostedService>().Single().StartAsync(CancellationToken.None);

        Assert.Contains("1. The C# type `System.Object` has no place in a schema.", (await Assert.ThrowsAsync<SchemaException>(() => start)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_filters_see_the_exception_and_may_change_the_error()
    {
        var builder = InferredSchema.Of(__BookQueries_QueryRegistration.Create(), __TillMutations_MutationRegistration.Create())
            .AddMutationConventions()
            .AddErrorFilter(error => error.Exception is InvalidOperationException ? error.WithCode("FAULT") : error)
            .AddErrorFilter<Shout>();

        Assert.Equal(
            """{"errors":[{"message":"UNEXPECTED EXECUTION ERROR","path":["charge"],"extensions":{"code":"FAULT"}}],"data":null}""",
            await builder.ExecuteAsync("mutation { charge(input: { amount: 0 }) { balance } }"));
    }

    [Fact]
    public async Task Documents_and_C_sharp_types_make_one_schema()
    {
        var schema = await InferredSchema.Of(__BookQueries_QueryRegistration.Create())
            .AddDocumentFromString("type Query { version: String } enum Extra { A }")
            .UseField(next => async context =>
            {
                await next(context);
                context.Result ??= "v1";
            })
            .BuildSchemaAsync();

        Assert.Equal(
            "type Query { version: String bookByTitle(title: String!): Book books(take: Int! = 2 genre: Genre! = TRUE_CRIME): [Book!]! }",
            schema.Print("Query"));
        Assert.Equal("enum Extra { A }", schema.Print("Extra"));
    }

    private sealed class Shout : IErrorFilter
    {
        public IError OnError(IError error) => error.WithMessage(error.Message.ToUpperInvariant());
    }
}
