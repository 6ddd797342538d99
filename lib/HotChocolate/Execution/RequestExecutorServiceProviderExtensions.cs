using System.Diagnostics.CodeAnalysis;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution;

/// <summary>Gets at schemas and executors of an application, or of a builder that is no application's.</summary>
public static class RequestExecutorServiceProviderExtensions
{
    /// <summary>The executor of the schema of that name.</summary>
    public static ValueTask<IRequestExecutor> GetRequestExecutorAsync(
        this IServiceProvider services, string? schemaName = null, CancellationToken cancellationToken = default)
        => services.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync(schemaName, cancellationToken);

    /// <summary>The schema of that name.</summary>
    public static async ValueTask<ISchemaDefinition> GetSchemaAsync(
        this IServiceProvider services, string? schemaName = null, CancellationToken cancellationToken = default)
        => (await services.GetRequestExecutorAsync(schemaName, cancellationToken).ConfigureAwait(false)).Schema;

    /// <summary>Builds the services of the builder and the schema's executor.</summary>
    public static ValueTask<IRequestExecutor> BuildRequestExecutorAsync(
        this IRequestExecutorBuilder builder, string? schemaName = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Services.BuildServiceProvider().GetRequestExecutorAsync(schemaName ?? builder.Name, cancellationToken);
    }

    /// <summary>Builds the services of the builder and the schema.</summary>
    public static async ValueTask<Schema> BuildSchemaAsync(
        this IRequestExecutorBuilder builder, string? schemaName = null, CancellationToken cancellationToken = default)
        => (Schema)(await builder.BuildRequestExecutorAsync(schemaName, cancellationToken).ConfigureAwait(false)).Schema;

    /// <summary>Executes a request.</summary>
    public static async Task<IExecutionResult> ExecuteRequestAsync(
        this IServiceProvider services, IOperationRequest request, string? schemaName = null, CancellationToken cancellationToken = default)
    {
        var executor = await services.GetRequestExecutorAsync(schemaName, cancellationToken).ConfigureAwait(false);
        return await executor.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Executes a document without variables.</summary>
    public static Task<IExecutionResult> ExecuteRequestAsync(
        this IServiceProvider services, [StringSyntax("graphql")] string query, string? schemaName = null, CancellationToken cancellationToken = default)
        => services.ExecuteRequestAsync(OperationRequestBuilder.New().SetDocument(query).Build(), schemaName, cancellationToken);
}
