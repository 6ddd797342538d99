using HotChocolate.Resolvers;

namespace HotChocolate.Authorization;

/// <summary>Checks what <c>@authorize</c> demands.</summary>
public interface IAuthorizationHandler
{
    /// <summary>Checks the request's user. After the resolver, <see cref="IMiddlewareContext.Result"/> is the resource.</summary>
    ValueTask<AuthorizeResult> AuthorizeAsync(IMiddlewareContext context, AuthorizeDirective directive, CancellationToken cancellationToken = default);
}
