namespace HotChocolate.AspNetCore;

/// <summary>Which kinds of operation may be sent by HTTP GET.</summary>
[Flags]
public enum AllowedGetOperations
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Queries: the only kind that HTTP calls safe.</summary>
    Query = 1,

    /// <summary>Mutations; the GraphQL over HTTP specification forbids them.</summary>
    Mutation = 2,

    /// <summary>Subscriptions, for a client that reads server-sent events with <c>EventSource</c>.</summary>
    Subscription = 4,

    /// <summary>Queries and mutations.</summary>
    QueryAndMutation = Query | Mutation,

    /// <summary>Every kind.</summary>
    All = Query | Mutation | Subscription,
}
