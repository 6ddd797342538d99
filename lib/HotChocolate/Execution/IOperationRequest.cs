using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Execution;

/// <summary>A request to execute one operation of a document.</summary>
public interface IOperationRequest
{
    /// <summary>The document's source text; null where <see cref="Document"/> or <see cref="DocumentId"/> is given.</summary>
    ReadOnlyMemory<byte>? DocumentText { get; }

    /// <summary>The parsed document, where the caller has it.</summary>
    DocumentNode? Document { get; }

    /// <summary>The id of a stored document.</summary>
    string? DocumentId { get; }

    /// <summary>The operation to execute; null where the document holds only one.</summary>
    string? OperationName { get; }

    /// <summary>A JSON object, or undefined where no variables were given.</summary>
    JsonElement Variables { get; }

    /// <summary>A JSON object, or undefined where no extensions were given.</summary>
    JsonElement Extensions { get; }

    /// <summary>State that resolvers see as <c>ContextData</c>.</summary>
    IReadOnlyDictionary<string, object?> ContextData { get; }

    /// <summary>The request's services; without them the executor makes a scope.</summary>
    IServiceProvider? Services { get; }

    /// <summary>Which kinds of operation may be executed.</summary>
    RequestFlags Flags { get; }
}

/// <summary>Which kinds of operation a request may execute.</summary>
[Flags]
public enum RequestFlags
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Queries.</summary>
    AllowQuery = 1,

    /// <summary>Mutations.</summary>
    AllowMutation = 2,

    /// <summary>Subscriptions.</summary>
    AllowSubscription = 4,

    /// <summary>Everything that has one response.</summary>
    AllowNonStreaming = AllowQuery | AllowMutation,

    /// <summary>Everything.</summary>
    AllowAll = AllowQuery | AllowMutation | AllowSubscription,
}
