using System.Runtime.CompilerServices;
using System.Security.Claims;
using HotChocolate.Authorization;
using HotChocolate.Resolvers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using IAuthorizationHandler = HotChocolate.Authorization.IAuthorizationHandler;

namespace HotChocolate.AspNetCore.Authorization;

/// <summary>Checks <c>@authorize</c> with the policies of ASP.NET Core; the resource of a policy is the field's context.</summary>
internal sealed class DefaultAuthorizationHandler(IAuthorizationPolicyProvider policies) : IAuthorizationHandler
{
    private static readonly ClaimsPrincipal s_nobody = new(new ClaimsIdentity());

    private readonly ConditionalWeakTable<AuthorizeDirective, AuthorizationPolicy> _policies = [];

    public async ValueTask<AuthorizeResult> AuthorizeAsync(
        IMiddlewareContext context, AuthorizeDirective directive, CancellationToken cancellationToken = default)
    {
        if (!_policies.TryGetValue(directive, out var policy))
        {
            var named = directive.Policy is { } name
                ? await policies.GetPolicyAsync(name).ConfigureAwait(false)
                : await policies.GetDefaultPolicyAsync().ConfigureAwait(false);
            if (named is null)
            {
                return directive.Policy is null ? AuthorizeResult.NoDefaultPolicy : AuthorizeResult.PolicyNotFound;
            }

            policy = Combine(named, directive);
            if (policies.AllowsCachingPolicies)
            {
                _policies.AddOrUpdate(directive, policy);
            }
        }

        var user = context.ContextData.TryGetValue(nameof(ClaimsPrincipal), out var value) && value is ClaimsPrincipal principal ? principal : s_nobody;
        var authorization = context.RequestServices.GetRequiredService<IAuthorizationService>();
        var result = await authorization.AuthorizeAsync(user, context, policy).ConfigureAwait(false);
        return result.Succeeded ? AuthorizeResult.Allowed
            : user.Identities.Any(static identity => identity.IsAuthenticated) ? AuthorizeResult.NotAllowed
            : AuthorizeResult.NotAuthenticated;
    }

    private static AuthorizationPolicy Combine(AuthorizationPolicy named, AuthorizeDirective directive)
        => directive.Roles is { Count: > 0 } roles ? new AuthorizationPolicyBuilder(named).RequireRole(roles).Build() : named;
}
