using System.Text.Json;
using HotChocolate.Execution;

namespace HotChocolate.AspNetCore.Http;

/// <summary>The parameters of a GraphQL request (GraphQL over HTTP, Request Parameters).</summary>
internal readonly record struct GraphQLRequest(
    ReadOnlyMemory<byte>? Document,
    string? DocumentId,
    string? OperationName,
    JsonElement Variables,
    JsonElement Extensions)
{
    public OperationRequestBuilder ToBuilder(RequestFlags flags)
    {
        var builder = OperationRequestBuilder.New()
            .SetDocumentId(DocumentId)
            .SetOperationName(OperationName)
            .SetVariableValues(Variables)
            .SetExtensions(Extensions)
            .SetFlags(flags);
        return Document is { } document ? builder.SetDocument(document) : builder;
    }
}
