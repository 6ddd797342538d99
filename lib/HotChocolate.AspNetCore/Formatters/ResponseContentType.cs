namespace HotChocolate.AspNetCore;

/// <summary>The media types of responses.</summary>
public enum ResponseContentType
{
    /// <summary>None that is known here.</summary>
    Unknown,

    /// <summary><c>application/json</c>: 200 for every well-formed request.</summary>
    Json,

    /// <summary><c>text/event-stream</c>: one event for each result.</summary>
    EventStream,

    /// <summary><c>application/graphql-response+json</c>: the status code says whether the operation was executed.</summary>
    GraphQLResponse,
}
