using HotChocolate.Execution;

namespace HotChocolate.Resolvers;

/// <summary>One step of a field's pipeline; it sets <see cref="IMiddlewareContext.Result"/>.</summary>
public delegate ValueTask FieldDelegate(IMiddlewareContext context);

/// <summary>Puts a step before <paramref name="next"/>.</summary>
public delegate FieldDelegate FieldMiddleware(FieldDelegate next);

/// <summary>Produces a field's value.</summary>
public delegate ValueTask<object?> FieldResolverDelegate(IResolverContext context);

/// <summary>Produces a field's value at once.</summary>
public delegate object? PureFieldDelegate(IResolverContext context);

/// <summary>Opens the source stream of a subscription.</summary>
public delegate ValueTask<ISourceStream> SubscribeResolverDelegate(IResolverContext context);
