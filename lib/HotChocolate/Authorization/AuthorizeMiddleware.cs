using System.Collections;
using HotChocolate.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Authorization;

/// <summary>Stands before the resolver of a field with <c>@authorize</c> and refuses whoever may not see it.</summary>
internal static class AuthorizeMiddleware
{
    public static FieldMiddleware Create(AuthorizeDirective directive) => next => async context =>
    {
        if (directive.Apply is ApplyPolicy.AfterResolver)
        {
            await next(context).ConfigureAwait(false);
            if (context.Result is not null)
            {
                await CheckAsync(context, directive).ConfigureAwait(false);
            }

            return;
        }

        await CheckAsync(context, directive).ConfigureAwait(false);
        await next(context).ConfigureAwait(false);
    };

    /// <summary>Checks only if a value of <paramref name="type"/> is among the results of a field that may give others as well.</summary>
    public static FieldMiddleware CreateForValuesOf(Type type, AuthorizeDirective directive) => next => async context =>
    {
        await next(context).ConfigureAwait(false);
        if (context.Result is IEnumerable sequence and not (ICollection or string))
        {
            context.Result = sequence.Cast<object?>().ToList();
        }

        if (type.IsInstanceOfType(context.Result) || (context.Result is ICollection values && values.Cast<object?>().Any(type.IsInstanceOfType)))
        {
            await CheckAsync(context, directive).ConfigureAwait(false);
        }
    };

    /// <summary>Whoever may not see a subscription's events cannot subscribe to them either.</summary>
    public static SubscribeResolverDelegate Protect(SubscribeResolverDelegate subscribe, IReadOnlyList<AuthorizeDirective> directives) => async context =>
    {
        foreach (var directive in directives)
        {
            await CheckAsync((IMiddlewareContext)context, directive).ConfigureAwait(false);
        }

        return await subscribe(context).ConfigureAwait(false);
    };

    /// <exception cref="GraphQLException">The user may not.</exception>
    private static async ValueTask CheckAsync(IMiddlewareContext context, AuthorizeDirective directive)
    {
        var handler = context.RequestServices.GetRequiredService<IAuthorizationHandler>();
        var result = await handler.AuthorizeAsync(context, directive, context.RequestAborted).ConfigureAwait(false);
        if (result is not AuthorizeResult.Allowed)
        {
            throw new GraphQLException(ToError(result, directive).SetPath(context.Path).Build());
        }
    }

    private static ErrorBuilder ToError(AuthorizeResult result, AuthorizeDirective directive) => result switch
    {
        AuthorizeResult.NoDefaultPolicy => ErrorBuilder.New()
            .SetMessage("There is no default authorization policy.")
            .SetCode(ErrorCodes.Authentication.NoDefaultPolicy),
        AuthorizeResult.PolicyNotFound => ErrorBuilder.New()
            .SetMessage($"There is no authorization policy `{directive.Policy}`.")
            .SetCode(ErrorCodes.Authentication.PolicyNotFound),
        AuthorizeResult.NotAuthenticated => ErrorBuilder.New()
            .SetMessage("The current user is not authorized to access this resource.")
            .SetCode(ErrorCodes.Authentication.NotAuthenticated),
        _ => ErrorBuilder.New()
            .SetMessage("The current user is not authorized to access this resource.")
            .SetCode(ErrorCodes.Authentication.NotAuthorized),
    };
}
