using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Execution;

/// <summary>Builds an <see cref="IOperationRequest"/>.</summary>
public sealed class OperationRequestBuilder
{
    private readonly Dictionary<string, object?> _contextData = [];
    private ReadOnlyMemory<byte>? _documentText;
    private DocumentNode? _document;
    private string? _documentId;
    private string? _operationName;
    private JsonElement _variables;
    private JsonElement _extensions;
    private IServiceProvider? _services;
    private RequestFlags _flags = RequestFlags.AllowAll;

    /// <summary>An empty builder.</summary>
    public static OperationRequestBuilder New() => new();

    /// <summary>Sets the document's source text.</summary>
    public OperationRequestBuilder SetDocument([StringSyntax("graphql")] string sourceText)
    {
        ArgumentException.ThrowIfNullOrEmpty(sourceText);
        return SetDocument(Encoding.UTF8.GetBytes(sourceText));
    }

    /// <summary>Sets the parsed document.</summary>
    public OperationRequestBuilder SetDocument(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _document = document;
        return this;
    }

    /// <summary>Sets the document's source text, as UTF-8.</summary>
    internal OperationRequestBuilder SetDocument(ReadOnlyMemory<byte> sourceText)
    {
        _documentText = sourceText;
        return this;
    }

    /// <summary>Sets the id of a stored document.</summary>
    internal OperationRequestBuilder SetDocumentId(string? documentId)
    {
        _documentId = documentId;
        return this;
    }

    /// <summary>Sets the operation to execute.</summary>
    public OperationRequestBuilder SetOperationName(string? operationName)
    {
        _operationName = operationName;
        return this;
    }

    /// <summary>Sets the variables from a JSON object's text.</summary>
    public OperationRequestBuilder SetVariableValues([StringSyntax("json")] string variableValues)
    {
        using var document = JsonDocument.Parse(variableValues);
        return SetVariableValues(document.RootElement.Clone());
    }

    /// <summary>Sets the variables from C# values.</summary>
    public OperationRequestBuilder SetVariableValues(IReadOnlyDictionary<string, object?>? variableValues)
        => SetVariableValues(variableValues is null ? default : JsonSerializer.SerializeToElement(variableValues));

    /// <summary>Sets the variables; they have to outlive the execution.</summary>
    internal OperationRequestBuilder SetVariableValues(JsonElement variableValues)
    {
        _variables = variableValues;
        return this;
    }

    /// <summary>Sets the extensions; they have to outlive the execution.</summary>
    internal OperationRequestBuilder SetExtensions(JsonElement extensions)
    {
        _extensions = extensions;
        return this;
    }

    /// <summary>Sets one entry of the state that resolvers see.</summary>
    public OperationRequestBuilder SetGlobalState(string name, object? value)
    {
        _contextData[name] = value;
        return this;
    }

    /// <summary>Sets one entry of the state that resolvers see, unless it is set.</summary>
    public OperationRequestBuilder TryAddGlobalState(string name, object? value)
    {
        _contextData.TryAdd(name, value);
        return this;
    }

    /// <summary>Sets the request's services.</summary>
    public OperationRequestBuilder SetServices(IServiceProvider? services)
    {
        _services = services;
        return this;
    }

    /// <summary>Sets the request's services, unless they are set.</summary>
    public OperationRequestBuilder TrySetServices(IServiceProvider services)
    {
        _services ??= services;
        return this;
    }

    /// <summary>Sets which kinds of operation may be executed.</summary>
    public OperationRequestBuilder SetFlags(RequestFlags flags)
    {
        _flags = flags;
        return this;
    }

    /// <summary>Builds the request.</summary>
    /// <exception cref="InvalidOperationException">Neither a document nor an id was set.</exception>
    public IOperationRequest Build()
    {
        if (_documentText is null && _document is null && _documentId is null)
        {
            throw new InvalidOperationException("A request needs a document or a document id.");
        }

        return new OperationRequest(_documentText, _document, _documentId, _operationName, _variables, _extensions, _contextData, _services, _flags);
    }

    private sealed record OperationRequest(
        ReadOnlyMemory<byte>? DocumentText,
        DocumentNode? Document,
        string? DocumentId,
        string? OperationName,
        JsonElement Variables,
        JsonElement Extensions,
        IReadOnlyDictionary<string, object?> ContextData,
        IServiceProvider? Services,
        RequestFlags Flags) : IOperationRequest;
}
