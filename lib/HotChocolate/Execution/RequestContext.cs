using HotChocolate.Execution.Processing;

namespace HotChocolate.Execution;

/// <summary>One request on its way through the executor.</summary>
public sealed class RequestContext
{
    internal RequestContext(ISchemaDefinition schema, IOperationRequest request, CancellationToken requestAborted)
    {
        Schema = schema;
        Request = request;
        RequestAborted = requestAborted;
        ContextData = new Dictionary<string, object?>(request.ContextData);
    }

    /// <summary>The schema.</summary>
    public ISchemaDefinition Schema { get; }

    /// <summary>The request.</summary>
    public IOperationRequest Request { get; }

    /// <summary>The request's state, shared by all its fields.</summary>
    public IDictionary<string, object?> ContextData { get; }

    /// <summary>Fires when the client has gone or the request took too long.</summary>
    public CancellationToken RequestAborted { get; }

    /// <summary>What the execution gave; null until it has ended.</summary>
    public IExecutionResult? Result { get; internal set; }

    internal Operation? Operation { get; set; }

    /// <summary>The compiled operation, once the document was found valid and the variables fit.</summary>
    public bool TryGetOperation([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Operation? operation)
    {
        operation = Operation;
        return operation is not null;
    }
}
