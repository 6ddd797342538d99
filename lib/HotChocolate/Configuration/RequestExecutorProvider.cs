using System.Collections.Concurrent;
using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HotChocolate.Execution.Configuration;

/// <summary>The names of the application's schemas and everything that it registered.</summary>
internal sealed class SchemaRegistry(IServiceCollection services)
{
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public IServiceCollection Services { get; } = services;
}

/// <summary>Builds each schema and its executor once, when it is first asked for.</summary>
internal sealed class RequestExecutorProvider(IServiceProvider services, SchemaRegistry registry, IOptionsMonitor<SchemaSetup> setups)
    : IRequestExecutorProvider
{
    private readonly ConcurrentDictionary<string, Lazy<IRequestExecutor>> _executors = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">There is no schema of that name.</exception>
    public ValueTask<IRequestExecutor> GetExecutorAsync(string? schemaName = null, CancellationToken cancellationToken = default)
    {
        schemaName ??= ISchemaDefinition.DefaultName;
        return registry.Names.Contains(schemaName)
            ? new(_executors.GetOrAdd(schemaName, name => new(() => Build(name))).Value)
            : throw new InvalidOperationException($"There is no GraphQL schema of the name `{schemaName}`.");
    }

    private RequestExecutor Build(string name)
    {
        var setup = setups.Get(name);
        var schema = SchemaFactory.Create(new SchemaInference(name, services, registry.Services), setup);
        var parserOptions = new ParserOptions(
            noLocations: !setup.Parser.IncludeLocations,
            maxAllowedNodes: setup.Parser.MaxAllowedNodes,
            maxAllowedTokens: setup.Parser.MaxAllowedTokens,
            maxAllowedFields: setup.Parser.MaxAllowedFields,
            maxAllowedDirectives: setup.Parser.MaxAllowedDirectives,
            maxAllowedRecursionDepth: setup.Parser.MaxAllowedRecursionDepth);
        return new RequestExecutor(
            schema,
            new DocumentValidator(setup.Validation).Validate,
            setup.Execution,
            parserOptions,
            [.. setup.ErrorFilters.Select(create => create(services))],
            [.. setup.Listeners.Select(create => create(services))]);
    }
}
