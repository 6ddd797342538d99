using GreenDonut;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Execution.Options;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace Execution.Tests.Execution;

/// <summary>An executor over a schema in SDL with resolvers given one by one; documents are taken as valid.</summary>
internal sealed class ExecutorFixture
{
    private readonly ISchemaBuilder _builder;
    private readonly ServiceCollection _services = new();

    public ExecutorFixture(string sdl)
    {
        _builder = SchemaBuilder.New().AddDocumentFromString(sdl);
        _services.TryAddDataLoaderCore();
        _services.AddScoped<IBatchScheduler, ExecutionBatchScheduler>();
    }

    public IServiceCollection Services => _services;

    public RequestExecutorOptions Options { get; } = new();

    public List<IErrorFilter> ErrorFilters { get; } = [];

    public ExecutorFixture Resolve(string type, string field, Func<IResolverContext, object?> resolver)
        => ResolveAsync(type, field, context => ValueTask.FromResult(resolver(context)));

    public ExecutorFixture ResolveAsync(string type, string field, Func<IResolverContext, ValueTask<object?>> resolver)
    {
        _builder.AddResolver(type, field, new FieldResolverDelegate(resolver));
        return this;
    }

    public RequestExecutor Build()
    {
        _builder.AddServices(_services.BuildServiceProvider());
        return new RequestExecutor(_builder.Create(), (_, _) => [], Options, ParserOptions.Default, ErrorFilters, []);
    }

    public async Task<string> ExecuteAsync(string query, string? variables = null, CancellationToken cancellationToken = default)
    {
        var request = OperationRequestBuilder.New().SetDocument(query);
        if (variables is not null)
        {
            request.SetVariableValues(variables);
        }

        await using var result = await Build().ExecuteAsync(request.Build(), cancellationToken);
        return result.ToJson(withIndentations: false);
    }
}
