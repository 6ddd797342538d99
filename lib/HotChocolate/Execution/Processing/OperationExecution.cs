using System.Collections.Immutable;
using HotChocolate.Execution.Options;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>
/// One execution of an operation (spec: Executing Operations). Resolvers are started and their results completed by one
/// <see cref="WorkLoop"/>, one at a time, so that the result needs no locks; what a resolver awaits runs beside it.
/// </summary>
internal sealed partial class OperationExecution : IDisposable
{
    /// <summary>How many fields a result may have. Nested pages multiply, so that a small request could fill the memory.</summary>
    private const int MaxFields = 500_000;

    private readonly RequestExecutorOptions _options;
    private readonly IReadOnlyList<IErrorFilter> _errorFilters;
    private readonly List<IError> _errors = [];
    private readonly WorkLoop _loop;
    private readonly ResolverContext _pureContext;
    private bool _isRootNull;
    private int _fieldCount;

    public OperationExecution(
        Schema schema,
        Operation operation,
        InputCoercionContext variables,
        IServiceProvider services,
        IDictionary<string, object?> contextData,
        RequestExecutorOptions options,
        IReadOnlyList<IErrorFilter> errorFilters,
        CancellationToken requestAborted)
    {
        Schema = schema;
        Operation = operation;
        Variables = variables;
        Services = services;
        ContextData = contextData;
        RequestAborted = requestAborted;
        _options = options;
        _errorFilters = errorFilters;
        _loop = new WorkLoop(services);
        _pureContext = new ResolverContext(this);
    }

    public Schema Schema { get; }

    public Operation Operation { get; }

    public InputCoercionContext Variables { get; }

    public IServiceProvider Services { get; }

    public IDictionary<string, object?> ContextData { get; }

    public CancellationToken RequestAborted { get; }

    public IReadOnlyList<IError> Errors => _errors;

    private bool IsTooLarge => _fieldCount > MaxFields;

    public bool HasScopePerResolver => Operation.Kind == OperationType.Query;

    /// <summary>Executes the operation; a mutation's fields one after the other, each with all below it.</summary>
    public async Task<OperationResult> ExecuteAsync()
    {
        var root = new ObjectNode(null, 0, isNullable: true, Operation.RootSelectionSet);
        if (Operation.Kind == OperationType.Mutation)
        {
            for (var slot = 0; slot < root.Slots.Length && !_isRootNull && !IsTooLarge; slot++)
            {
                var current = slot;
                await _loop.RunAsync(() => StartMutationField(root, current), RequestAborted).ConfigureAwait(false);
            }
        }
        else
        {
            await _loop.RunAsync(() => StartAllFields(root), RequestAborted).ConfigureAwait(false);
        }

        RequestAborted.ThrowIfCancellationRequested();
        if (IsTooLarge)
        {
            _errors.Clear();
            AddError(ErrorFactory.ResultTooLarge(MaxFields));
            return new OperationResult(_errors);
        }

        return new OperationResult(_isRootNull ? null : root, _errors);
    }

    /// <summary>Calls the root field's source stream resolver (spec: Source Stream).</summary>
    /// <returns>The stream, or null after an error was added.</returns>
    public async Task<ISourceStream?> SubscribeAsync()
    {
        var root = new ObjectNode(null, 0, isNullable: true, Operation.RootSelectionSet);
        var context = new ResolverContext(this);
        try
        {
            context.Enter(root, 0, null, ImmutableDictionary<string, object?>.Empty);
            var subscribe = context.Selection.Field.SubscribeResolver
                ?? throw new InvalidOperationException($"{context.Selection.Field.Coordinate} cannot be subscribed to.");
            return await subscribe(context).ConfigureAwait(false);
        }
        catch (Exception exception) when (!RequestAborted.IsCancellationRequested)
        {
            AddError(exception, root, 0);
            return null;
        }
    }

    public void Dispose()
    {
        _loop.Dispose();
        Operation.Release();
    }

    public void AddError(IError error)
    {
        foreach (var filter in _errorFilters)
        {
            error = filter.OnError(error);
        }

        lock (_errors)
        {
            _errors.Add(error);
        }
    }

    private void AddError(Exception exception, ObjectNode node, int slot)
    {
        switch (exception)
        {
            case GraphQLException graphQLException:
                // A resolver that builds its errors decides what they tell, their path included.
                foreach (var error in graphQLException.Errors)
                {
                    AddError(error);
                }

                break;

            case ArgumentCoercionException argument:
                AddError(ErrorFactory.ArgumentIsInvalid(argument, node.GetPath(slot)));
                break;

            default:
                AddError(ErrorFactory.Unexpected(exception, node.GetPath(slot), _options.IncludeExceptionDetails));
                break;
        }
    }

    private void StartAllFields(ObjectNode root) => _isRootNull |= !TryStartFields(root, null, ImmutableDictionary<string, object?>.Empty);

    private void StartMutationField(ObjectNode root, int slot)
    {
        if (!TryStartField(root, slot, null, ImmutableDictionary<string, object?>.Empty))
        {
            root.IsInvalid = true;
            _isRootNull = true;
        }
    }
}
