using System.Collections.Immutable;
using HotChocolate.Execution.Processing;
using HotChocolate.Types;

namespace HotChocolate.Resolvers;

/// <summary>All that a resolver may know of the field it resolves.</summary>
public interface IResolverContext
{
    /// <summary>The schema.</summary>
    Schema Schema { get; }

    /// <summary>The type of the parent value.</summary>
    ObjectType ObjectType { get; }

    /// <summary>The compiled field selection.</summary>
    Selection Selection { get; }

    /// <summary>The compiled operation.</summary>
    Operation Operation { get; }

    /// <summary>The name under which the value appears in the response.</summary>
    string ResponseName { get; }

    /// <summary>The response position of the field.</summary>
    Path Path { get; }

    /// <summary>The request's state, shared by all its fields.</summary>
    IDictionary<string, object?> ContextData { get; }

    /// <summary>State that this field hands to the fields below it.</summary>
    IImmutableDictionary<string, object?> ScopedContextData { get; set; }

    /// <summary>State of this field's pipeline only.</summary>
    IImmutableDictionary<string, object?> LocalContextData { get; set; }

    /// <summary>The services of the field: the request's, or a scope of its own.</summary>
    IServiceProvider Services { get; set; }

    /// <summary>The services of the request.</summary>
    IServiceProvider RequestServices { get; }

    /// <summary>Fires when the client has gone or the request took too long.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>The value that holds the field.</summary>
    T Parent<T>();

    /// <summary>The value of an argument.</summary>
    /// <exception cref="GraphQLException">There is no such argument, or its value is of another type.</exception>
    T ArgumentValue<T>(string name);

    /// <summary>True if the request gave the argument, even as null.</summary>
    internal bool IsArgumentGiven(string name);

    /// <summary>A service of <see cref="Services"/>.</summary>
    T Service<T>()
        where T : notnull;

    /// <summary>Adds an error at this field's position; the field's own value stays.</summary>
    void ReportError(string errorMessage);

    /// <summary>Adds an error; without a path of its own it gets this field's position.</summary>
    void ReportError(IError error);
}

/// <summary>What a step of a field's pipeline may know and change.</summary>
public interface IMiddlewareContext : IResolverContext
{
    /// <summary>The value so far.</summary>
    object? Result { get; set; }
}
