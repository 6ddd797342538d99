using HotChocolate.Execution.Caching;
using HotChocolate.Execution.Instrumentation;
using HotChocolate.Execution.Options;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution;

/// <summary>
/// The way of a request: document (cached, parsed, validated), operation, variables, execution. A fault of the request
/// ends it with a result that has errors and no data.
/// </summary>
internal sealed class RequestExecutor(
    Schema schema,
    Func<Schema, DocumentNode, IReadOnlyList<IError>> validate,
    RequestExecutorOptions options,
    ParserOptions parserOptions,
    IReadOnlyList<IErrorFilter> errorFilters,
    IReadOnlyList<ExecutionDiagnosticEventListener> listeners,
    int documentCacheSize = 256) : IRequestExecutor
{
    /// <summary>A document that is longer, in bytes, is read anew each time: many of them would fill the memory.</summary>
    private const int MaxCachedLength = 32 * 1024;

    private readonly BoundedCache<DocumentKey, ParsedDocument> _documents = new(documentCacheSize);

    ISchemaDefinition IRequestExecutor.Schema => schema;

    public Schema Schema => schema;

    public async Task<IExecutionResult> ExecuteAsync(IOperationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.ExecutionTimeout);
        var context = new RequestContext(schema, request, timeout.Token);
        var watches = StartWatches(context);
        var scope = request.Services is null ? schema.Services.CreateAsyncScope() : default(AsyncServiceScope?);
        try
        {
            var services = request.Services ?? scope!.Value.ServiceProvider;
            context.Result = await ExecuteAsync(context, services, cancellationToken).ConfigureAwait(false);
        }
        catch (GraphQLException exception)
        {
            context.Result = Refuse(exception.Errors);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            context.Result = Refuse([ErrorFactory.Timeout(options.ExecutionTimeout)]);
        }
        catch (Exception exception)
        {
            context.Result = Refuse([ErrorFactory.Unexpected(exception, null, options.IncludeExceptionDetails)]);
        }
        finally
        {
            if (scope is { } ownScope)
            {
                await ReleaseAsync(context.Result, ownScope).ConfigureAwait(false);
            }

            foreach (var watch in watches)
            {
                watch.Dispose();
            }
        }

        return context.Result;
    }

    private async Task<IExecutionResult> ExecuteAsync(RequestContext context, IServiceProvider services, CancellationToken subscriptionAborted)
    {
        var request = context.Request;
        var prepared = GetDocument(request).GetOperation(request.OperationName);
        if (!IsAllowed(prepared.Definition.Operation, request.Flags))
        {
            return new OperationResult(Filter([ErrorFactory.OperationKindNotAllowed(prepared.Definition.Operation)])) { IsOperationKindRefused = true };
        }

        var variables = prepared.Variables.Coerce(request.Variables);
        var operation = context.Operation = prepared.GetOperation(variables);
        if (operation.Kind == OperationType.Subscription)
        {
            var subscription = new SubscriptionExecution(schema, operation, variables, context.ContextData, options, errorFilters);
            return await subscription.SubscribeAsync(services, subscriptionAborted).ConfigureAwait(false);
        }

        using var execution = new OperationExecution(
            schema, operation, variables, services, context.ContextData, options, errorFilters, context.RequestAborted);
        return await execution.ExecuteAsync().ConfigureAwait(false);
    }

    private IDisposable[] StartWatches(RequestContext context)
        => listeners.Count == 0 ? [] : [.. listeners.Select(listener => listener.ExecuteRequest(context))];

    private static ValueTask ReleaseAsync(IExecutionResult? result, AsyncServiceScope scope)
    {
        if (result is IResponseStream stream)
        {
            stream.RegisterForCleanup(scope.DisposeAsync);
            return default;
        }

        return scope.DisposeAsync();
    }

    private static bool IsAllowed(OperationType type, RequestFlags flags) => type switch
    {
        OperationType.Query => flags.HasFlag(RequestFlags.AllowQuery),
        OperationType.Mutation => flags.HasFlag(RequestFlags.AllowMutation),
        _ => flags.HasFlag(RequestFlags.AllowSubscription),
    };

    private ParsedDocument GetDocument(IOperationRequest request)
    {
        if (request.Document is { } parsed)
        {
            return Validate(parsed);
        }

        var sourceText = request.DocumentText ?? throw new GraphQLException(ErrorFactory.DocumentNotFound(request.DocumentId));
        var key = new DocumentKey(sourceText);
        if (_documents.TryGet(key, out var document))
        {
            return document;
        }

        try
        {
            document = Validate(Utf8GraphQLParser.Parse(sourceText.Span, parserOptions));
        }
        catch (SyntaxException exception)
        {
            throw new GraphQLException(ErrorFactory.SyntaxError(exception));
        }

        return sourceText.Length > MaxCachedLength ? document : _documents.GetOrAdd(key.Detach(), document);
    }

    private ParsedDocument Validate(DocumentNode document)
    {
        var errors = validate(schema, document);
        return errors.Count > 0 ? throw new GraphQLException(errors) : new ParsedDocument(schema, document);
    }

    private OperationResult Refuse(IReadOnlyList<IError> errors) => new(Filter(errors));

    private IError[] Filter(IReadOnlyList<IError> errors)
        => [.. errors.Select(error => errorFilters.Aggregate(error, (current, filter) => filter.OnError(current)))];
}
